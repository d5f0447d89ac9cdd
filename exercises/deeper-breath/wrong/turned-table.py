# part: depth
# slip: years-in-columns
# says: Rows and columns are exchanged: no row has just twelve values, so nothing is left. A year is to be a
#   row.
table = monthly.reset_index()
table["year"] = table["time"].dt.year
table["month"] = table["time"].dt.month
wide = table.pivot_table(index="month", columns="year", values="co2", aggfunc="mean")
full = wide.loc[wide.count(axis=1) == 12]
depth_ppm = full.max(axis=1) - full.min(axis=1)
