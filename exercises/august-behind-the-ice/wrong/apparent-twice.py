# part: arctic
# slip: means-first
# says: This is the difference of two means, which come from different cells. Subtract cell by cell first.
february_c = unpack(february, 0.01, 0, -999)
august_c = unpack(august, 0.01, 0, -999)
change_c = np.nanmean(august_c) - np.nanmean(february_c)
august_only = (np.isnan(february_c) & ~np.isnan(august_c)).sum()
