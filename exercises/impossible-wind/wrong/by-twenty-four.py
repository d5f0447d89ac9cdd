# part: day
# slip: all-hours-counted
# says: You divided by all 24 hours, although one of them added nothing.
kept = [speed_mph for speed_mph in speeds if speed_mph <= 253]
mean_pa = sum(wind_pressure_pa(speed_mph) for speed_mph in kept) / len(speeds)
