# part: depth
# slip: incomplete-years
# says: Some years are there that have fewer than twelve months. Their largest or smallest month may be
#   missing.
table = monthly.reset_index()
table["year"] = table["time"].dt.year
table["month"] = table["time"].dt.month
wide = table.pivot_table(index="year", columns="month", values="co2", aggfunc="mean")
full = wide.loc[wide.count(axis=1) >= 1]
depth_ppm = full.max(axis=1) - full.min(axis=1)
