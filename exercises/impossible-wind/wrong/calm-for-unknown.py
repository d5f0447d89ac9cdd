# part: day
# slip: zero-for-missing
# says: You put a calm where the reading is unknown. Unknown is not zero: leave the hour out.
kept = [speed_mph if speed_mph <= 253 else 0 for speed_mph in speeds]
mean_pa = sum(wind_pressure_pa(speed_mph) for speed_mph in kept) / len(kept)
