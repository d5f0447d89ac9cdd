# part: same
# slip: weight-of-nothing
# says: The sum of your weights holds those of cells without a value. They may not count.
always_c = band_c.where(band_c.count("month") == 12)
same_c = (always_c * weights).sum(("lat", "lon")) / (180 * weights.sum())
year_c = same_c.weighted(days).mean("month")
