# part: arctic
# slip: february-only
# says: You counted the cells that February has and August has not.
february_c = unpack(february, 0.01, 0, -999)
august_c = unpack(august, 0.01, 0, -999)
change_c = np.nanmean(august_c - february_c)
august_only = (~np.isnan(february_c) & np.isnan(august_c)).sum()
