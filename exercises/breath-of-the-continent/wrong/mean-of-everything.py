# part: excess
# slip: one-mean-for-all
# says: You subtracted one mean of everything. Each cell needs the mean of its own circle in its own month.
circle_wm2 = sensible_wm2.mean("lon")
excess_wm2 = sensible_wm2 - sensible_wm2.mean()
