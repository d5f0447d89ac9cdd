# part: compare
# slip: tables-for-pairs
# says: These are the means of the two tables, and each has stations and hours of its own. Compare within
#   `pairs`.
pairs["gap_c"] = pairs["old_c"] - pairs["metar_c"]
mean_gap_c = old["old_c"].mean() - metar["metar_c"].mean()
largest = pairs.groupby("id")["gap_c"].max().sort_values()
worst_id = largest.index[-1]
worst_gap_c = largest.iloc[-1]
