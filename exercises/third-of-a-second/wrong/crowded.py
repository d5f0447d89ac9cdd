# part: line
# slip: only-spaces
# says: All values are right. Look at the spaces: the form has one after the colon and the comma, and one
#   before each unit.
line = f"After 100 h: {late_s:.3f}s late, {late_s * 1676.4:.0f}m of flight"
