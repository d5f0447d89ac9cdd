# part: same
# slip: whatever-is-known
# says: This is the year of `seeming_c`. That of `same_c` was asked for.
always_c = band_c.where(band_c.count("month") == 12)
same_c = always_c.weighted(weights).mean(("lat", "lon"))
year_c = seeming_c.weighted(days).mean("month")
