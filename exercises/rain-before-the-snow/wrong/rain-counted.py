# part: turn
# slip: first-for-last
# says: At this hour it rained for the first time (or you counted the hours of rain, which are 8, too). The hour of
#   the last rain was asked for.
last_rain_hour = 0
for kind in kinds:
    if kind == "rain":
        last_rain_hour += 1
