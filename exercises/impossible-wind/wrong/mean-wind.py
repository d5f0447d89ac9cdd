# part: day
# slip: mean-of-speeds
# says: This is the mean wind in mph. A mean of pressures, in Pa, was asked for.
kept = [speed_mph for speed_mph in speeds if speed_mph <= 253]
mean_pa = sum(kept) / len(kept)
