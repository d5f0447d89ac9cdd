# part: compare
# slip: rounded
# says: You rounded the mean. It is so small that hardly anything is left: keep all its digits.
pairs["gap_c"] = pairs["old_c"] - pairs["metar_c"]
mean_gap_c = pairs["gap_c"].mean().round(2)
largest = pairs.groupby("id")["gap_c"].max().sort_values()
worst_id = largest.index[-1]
worst_gap_c = largest.iloc[-1]
