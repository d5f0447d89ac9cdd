# part: compare
# slip: sign-turned
# says: The sign is turned: subtract the old code from the METAR.
pairs["gap_c"] = pairs["old_c"] - pairs["metar_c"]
mean_gap_c = pairs["gap_c"].mean()
worst_id = pairs.groupby("id")["gap_c"].max().sort_values().index[-1]
