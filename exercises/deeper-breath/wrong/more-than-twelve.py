# part: depth
# slip: no-year-kept
# says: No year is left. Keep those whose number of known months is just that of a whole year.
table = monthly.reset_index()
table["year"] = table["time"].dt.year
table["month"] = table["time"].dt.month
wide = table.pivot_table(index="year", columns="month", values="co2", aggfunc="mean")
full = wide.loc[wide.count(axis=1) > 12]
depth_ppm = full.max(axis=1) - full.min(axis=1)
