# part: compare
# slip: least
# says: That station's largest gap is the smallest of all. `sort_values` begins with the smallest.
pairs["gap_c"] = pairs["old_c"] - pairs["metar_c"]
mean_gap_c = pairs["gap_c"].mean()
worst_id = pairs.groupby("id")["gap_c"].max().sort_values().index[0]
worst_gap_c = pairs.groupby("id")["gap_c"].max().max()
