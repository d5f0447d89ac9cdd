# part: months
# slip: one-axis-for-another
# says: You counted the cells of each month. Count the months of each cell.
reported = sst.count(["lat", "lon"])
