# part: line
# slip: rounded-before
# says: You rounded the seconds before you multiplied, and the metres suffer. Calculate with `late_s`,
#   and format at the end.
line = f"After 100 h: {late_s:.3f} s late, {round(late_s, 3) * 1676.4:.0f} m of flight"
