# part: arctic
# slip: all-august
# says: You counted all cells that August has, also those that February has.
february_c = unpack(february, 0.01, 0, -999)
august_c = unpack(august, 0.01, 0, -999)
change_c = np.nanmean(august_c - february_c)
august_only = (~np.isnan(august_c)).sum()
