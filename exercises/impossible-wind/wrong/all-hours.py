# part: day
# slip: nothing-left-out
# says: All 24 speeds are still there, the impossible one, too.
kept = speeds
mean_pa = sum(0.5 * 1.225 * (0.44704 * speed) ** 2 for speed in kept) / len(kept)
