# part: arctic
# slip: all-august
# says: You counted all cells that August has, also those that February has.
february_c = unpack(february, 0.01, 0, -999)
august_c = unpack(august, 0.01, 0, -999)
apparent_c = np.nanmean(august_c) - np.nanmean(february_c)
change_c = mean_change(february_c, august_c)
august_only = (~np.isnan(august_c)).sum()
