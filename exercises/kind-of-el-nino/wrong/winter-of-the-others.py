# part: december
# slip: other-winter
# says: This is the December of the other winter. `DECEMBER` names yours.
other = f"{2009 + 2006 - VARIANT['year']}-12"
anomaly = pacific.groupby("time.month") - normal
december = anomaly.sel(time=other).squeeze("time")
