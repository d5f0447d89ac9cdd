# part: depth
# slip: sign-turned
# says: The sign is turned: the largest minus the smallest.
table = monthly.reset_index()
table["year"] = table["time"].dt.year
table["month"] = table["time"].dt.month
wide = table.pivot_table(index="year", columns="month", values="co2", aggfunc="mean")
full = wide.loc[wide.count(axis=1) == 12]
depth_ppm = full.min(axis=1) - full.max(axis=1)
