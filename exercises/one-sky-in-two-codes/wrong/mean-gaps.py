# part: compare
# slip: mean-for-largest
# says: That is the mean gap of the station. Reduce each group to its largest gap.
pairs["gap_c"] = pairs["old_c"] - pairs["metar_c"]
mean_gap_c = pairs["gap_c"].mean()
largest = pairs.groupby("id")["gap_c"].mean().sort_values()
worst_id = largest.index[-1]
worst_gap_c = largest.iloc[-1]
