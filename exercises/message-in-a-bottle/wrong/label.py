# part: until
# slip: label-for-end
# says: This is the label of the last month, which lies in its middle. The end stands in the bounds.
ends = str(strip["time"].values[-1])[:10]
