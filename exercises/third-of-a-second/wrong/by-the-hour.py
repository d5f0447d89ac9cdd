# part: line
# slip: hours-for-seconds
# says: You used the metres that the missile flies in an hour. The clock was late by a part of a second.
line = f"After 100 h: {late_s:.3f} s late, {late_s * 3750 * 1609.344:.0f} m of flight"
