# part: compare
# slip: without-sign
# says: You took the gaps without their sign. Whether rounding makes the air warmer or colder shows only with it.
pairs["gap_c"] = abs(pairs["old_c"] - pairs["metar_c"])
mean_gap_c = pairs["gap_c"].mean()
worst_id = pairs.groupby("id")["gap_c"].max().sort_values().index[-1]
worst_gap_c = pairs.groupby("id")["gap_c"].max().max()
