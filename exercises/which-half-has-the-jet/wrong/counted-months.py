# part: days
# slip: months-for-days
# says: You counted months: the sum of a mask. Their days were asked for.
southern_days = (south > north).sum()
