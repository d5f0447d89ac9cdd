# part: turn
# slip: snow-for-rain
# says: In this hour it snowed already. You are one too far: the hour of position 0 is six.
for position, kind in enumerate(kinds):
    if kind == "rain":
        last_rain_hour = position + 7
