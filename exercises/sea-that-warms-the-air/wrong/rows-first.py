# part: gap
# slip: rows-first
# says: You averaged around the circles first. Then a row with few known cells counts like a full one: average
#   over both dimensions at once.
gap_k = (sst_c - air_c).mean("lon").weighted(np.cos(np.deg2rad(lat))).mean("lat")
