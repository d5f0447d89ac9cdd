# part: line
# status: wrong value
# says: `line` first differs at character 1: you have `a`, the form has `A`. The form in the task shows
#   each letter, sign and space.
line = f"after 100 h: {late_s:.3f} s late, {late_s * 1676.4:.0f} m of flight"
