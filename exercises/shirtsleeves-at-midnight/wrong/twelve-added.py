# part: squall
# slip: from-noon
# says: You added twelve, as in the lesson, where the list began at noon. This one begins at midnight.
squall_hour = 12 + gust_kmh.index(max(gust_kmh))
