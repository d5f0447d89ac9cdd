# part: compare
# slip: gap-for-name
# says: That is a gap. The name of the station is its label.
pairs["gap_c"] = pairs["old_c"] - pairs["metar_c"]
mean_gap_c = pairs["gap_c"].mean()
worst_id = pairs.groupby("id")["gap_c"].max().max()
worst_gap_c = pairs.groupby("id")["gap_c"].max().max()
