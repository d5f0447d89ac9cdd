# part: compare
# slip: largest-for-mean
# says: That is the largest gap. The mean of all pairs was asked for.
pairs["gap_c"] = pairs["old_c"] - pairs["metar_c"]
mean_gap_c = pairs["gap_c"].max()
worst_id = pairs.groupby("id")["gap_c"].max().sort_values().index[-1]
worst_gap_c = pairs.groupby("id")["gap_c"].max().max()
