# part: depth
# slip: two-months
# says: That is May minus September. The extremes of a year may lie in other months: take the largest and the
#   smallest of each row.
table = monthly.reset_index()
table["year"] = table["time"].dt.year
table["month"] = table["time"].dt.month
wide = table.pivot_table(index="year", columns="month", values="co2", aggfunc="mean")
full = wide.loc[wide.count(axis=1) == 12]
depth_ppm = full[5] - full[9]
