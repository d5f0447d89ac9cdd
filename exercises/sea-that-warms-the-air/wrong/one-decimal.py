# part: gap
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
weights = np.cos(np.deg2rad(lat))
difference_k = sst_c - air_c
gap_k = difference_k.weighted(weights).mean(("lat", "lon")).round(1)
