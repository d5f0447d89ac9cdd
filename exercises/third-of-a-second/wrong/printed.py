# part: line
# slip: print-for-text
# says: `print` shows the text and gives nothing back. Give the text itself the name.
line = print(f"After 100 h: {late_s:.3f} s late, {late_s * 1676.4:.0f} m of flight")
