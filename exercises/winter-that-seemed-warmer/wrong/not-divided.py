# part: same
# slip: days-not-divided
# says: You added up temperatures times days. Divide by the sum of the days.
always_c = band_c.where(band_c.count("month") == 12)
same_c = always_c.weighted(weights).mean(("lat", "lon"))
year_c = (same_c * days).sum()
