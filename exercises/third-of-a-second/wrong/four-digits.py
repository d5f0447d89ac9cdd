# part: line
# status: wrong value
# says: `line` first differs at character 29: you have `4`, another digit belongs there. The form in the
#   task shows each letter, sign and space.
line = f"After 100 h: {late_s:.3f} s late, {late_s * 1600:.0f} m of flight"
