# part: squall
# slip: value-for-position
# says: This is the strongest gust, in km/h. The hour at which it came was asked for: its position in the
#   list.
squall_hour = max(gust_kmh)
