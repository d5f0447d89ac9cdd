# part: clock
# slip: early-for-late
# says: The size is right and the sign is turned. Subtract what was kept from a tenth.
kept_s = int(0.1 * parts_per_second) / parts_per_second
late_s = (kept_s - 0.1) * tenths_per_hour * 100
