# part: leap
# slip: none-found
# says: Your list is empty, and the archive does leap. Compare with the hour after, and take the
#   distance, so that the sign does not matter.
def leaps(readings, limit_c):
    hours = []
    for before, now, after in zip(readings, readings[1:], readings[2:]):
        down = abs(now.air_c - before.air_c) > limit_c
        up = now.air_c - after.air_c > limit_c
        if down and up:
            hours.append(now.hour)
    return hours


suspects = leaps(readings, 10)
