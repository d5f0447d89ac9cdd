# part: squall
# slip: weakest
# says: This is the hour of the weakest gust. Look for the largest value.
squall_hour = gust_kmh.index(min(gust_kmh))
