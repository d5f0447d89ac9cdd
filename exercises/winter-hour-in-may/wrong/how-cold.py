# part: leap
# slip: temperature-for-hour
# says: Your list holds a temperature. The hour of the reading was asked for.
def leaps(readings, limit_c):
    hours = []
    for before, now, after in zip(readings, readings[1:], readings[2:]):
        down = abs(now.air_c - before.air_c) > limit_c
        up = abs(now.air_c - after.air_c) > limit_c
        if down and up:
            hours.append(now.air_c)
    return hours


suspects = leaps(readings, 10)
