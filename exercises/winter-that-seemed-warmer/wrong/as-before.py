# part: same
# slip: whatever-is-known
# says: This is the mean of whatever is known in each month, as before. Keep the cells that have all twelve values
#   first.
always_c = band_c.where(band_c.count("month") == 12)
same_c = band_c.weighted(weights).mean(("lat", "lon"))
year_c = same_c.weighted(days).mean("month")
