# part: arctic
# slip: change-for-apparent
# says: This is the change where both are known. `apparent_c` is the difference of two means, each of all cells
#   that its month has.
february_c = unpack(february, 0.01, 0, -999)
august_c = unpack(august, 0.01, 0, -999)
apparent_c = mean_change(february_c, august_c)
change_c = mean_change(february_c, august_c)
august_only = (np.isnan(february_c) & ~np.isnan(august_c)).sum()
