# part: turn
# slip: first-for-last
# says: At this hour it rained for the first time. The last time was asked for.
last_rain_hour = 6
while kinds[last_rain_hour - 6] != "rain":
    last_rain_hour += 1
