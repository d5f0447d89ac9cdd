# part: line
# slip: minutes-for-seconds
# says: These are too many metres. An hour has 60 minutes of 60 seconds each.
scud_m_per_s = 3750 * 1609.344 / 60
line = f"After 100 h: {late_s:.3f} s late, {late_s * scud_m_per_s:.0f} m of flight"
