# part: same
# slip: unweighted-months
# says: Every month counts the same in your mean. Months differ in length: weight them by days.
always_c = band_c.where(band_c.count("month") == 12)
same_c = always_c.weighted(weights).mean(("lat", "lon"))
year_c = same_c.mean("month")
