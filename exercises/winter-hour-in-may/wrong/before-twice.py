# part: leap
# slip: before-twice
# says: 23 o'clock is no leap: it differs only from the hour before. Your second comparison must use
#   `after`.
def leaps(readings, limit_c):
    hours = []
    for before, now, after in zip(readings, readings[1:], readings[2:]):
        down = abs(now.air_c - before.air_c) > limit_c
        up = abs(now.air_c - before.air_c) > limit_c
        if down and up:
            hours.append(now.hour)
    return hours


suspects = leaps(readings, 10)
