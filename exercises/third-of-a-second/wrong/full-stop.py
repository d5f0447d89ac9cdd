# part: line
# status: wrong value
# says: `line` goes on after character 42 with `.`, where the form ends. The form in the task shows each
#   letter, sign and space.
line = f"After 100 h: {late_s:.3f} s late, {late_s * 1676.4:.0f} m of flight."
