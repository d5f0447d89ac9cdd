# part: same
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
always_c = band_c.where(band_c.count("month") == 12)
same_c = always_c.weighted(weights).mean(("lat", "lon"))
year_c = round(float(same_c.weighted(days).mean("month")), 1)
