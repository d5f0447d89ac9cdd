# part: arctic
# slip: hundredths
# says: These are hundredths of a degree. Unpack both maps first.
february_c = unpack(february, 1, 0, -999)
august_c = unpack(august, 1, 0, -999)
change_c = np.nanmean(august_c - february_c)
august_only = (np.isnan(february_c) & ~np.isnan(august_c)).sum()
