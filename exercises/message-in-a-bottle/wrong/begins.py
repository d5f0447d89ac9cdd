# part: until
# slip: beginning-for-end
# says: This is the beginning of the last month. Each row of the bounds has two dates.
ends = "2010-09-01"
