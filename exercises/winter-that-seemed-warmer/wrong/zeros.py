# part: same
# slip: gaps-filled
# says: Missing cells count as water of 0 °C. Leave them out.
always_c = band_c.where(band_c.count("month") == 12)
same_c = band_c.fillna(0).weighted(weights).mean(("lat", "lon"))
year_c = same_c.weighted(days).mean("month")
