# part: compare
# slip: sign-turned
# says: The sign is turned: subtract the METAR from the old code.
pairs["gap_c"] = pairs["metar_c"] - pairs["old_c"]
mean_gap_c = pairs["gap_c"].mean()
worst_id = pairs.groupby("id")["gap_c"].max().sort_values().index[-1]
worst_gap_c = pairs.groupby("id")["gap_c"].max().max()
