# part: squall
# slip: counted-from-one
# says: You counted from one. The list begins at midnight, hour 0, so the position is the hour.
squall_hour = gust_kmh.index(max(gust_kmh)) + 1
