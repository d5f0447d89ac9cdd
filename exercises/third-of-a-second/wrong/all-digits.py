# part: line
# slip: too-many-digits
# says: Your line has more digits than the form asks for. Say behind a colon how many decimals to write.
line = f"After 100 h: {late_s} s late, {late_s * 1676.4} m of flight"
