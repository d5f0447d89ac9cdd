# part: compare
# slip: name-for-gap
# says: That is the name of a station. The gap is the value that stands there.
pairs["gap_c"] = pairs["old_c"] - pairs["metar_c"]
mean_gap_c = pairs["gap_c"].mean()
largest = pairs.groupby("id")["gap_c"].max().sort_values()
worst_id = largest.index[-1]
worst_gap_c = largest.index[-1]
