# part: excess
# slip: ratio-for-difference
# says: You divided. By how many watts per square metre each cell exceeds its circle is a difference.
circle_wm2 = sensible_wm2.mean("lon")
excess_wm2 = sensible_wm2 / circle_wm2
