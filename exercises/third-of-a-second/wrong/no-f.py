# part: line
# slip: f-forgotten
# says: The braces are still in your text. Put an `f` before the quotes, and Python puts the values in
#   their place.
line = "After 100 h: {late_s:.3f} s late, {late_s * 1676.4:.0f} m of flight"
