# part: compare
# slip: mean-of-means
# says: Each station counts the same in your mean. Take the mean over all pairs.
pairs["gap_c"] = pairs["old_c"] - pairs["metar_c"]
mean_gap_c = pairs.groupby("id")["gap_c"].mean().mean()
largest = pairs.groupby("id")["gap_c"].max().sort_values()
worst_id = largest.index[-1]
worst_gap_c = largest.iloc[-1]
