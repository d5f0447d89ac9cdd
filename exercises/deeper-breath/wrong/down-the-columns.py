# part: depth
# slip: each-month-over-the-years
# says: You have one value a month. Go along each row: a row is a year.
table = monthly.reset_index()
table["year"] = table["time"].dt.year
table["month"] = table["time"].dt.month
wide = table.pivot_table(index="year", columns="month", values="co2", aggfunc="mean")
full = wide.loc[wide.count(axis=1) == 12]
depth_ppm = full.max(axis=0) - full.min(axis=0)
