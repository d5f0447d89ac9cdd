# part: turn
# slip: position-for-hour
# says: This is a position. Position 0 stands for six in the morning, so that there are some hours to add.
for position, kind in enumerate(kinds):
    if kind == "rain":
        last_rain_hour = position
