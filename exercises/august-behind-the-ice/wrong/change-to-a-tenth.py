# part: arctic
# slip: rounded
# says: This number is rounded. Keep all its digits.
february_c = unpack(february, 0.01, 0, -999)
august_c = unpack(august, 0.01, 0, -999)
change_c = np.nanmean(august_c - february_c).round(1)
august_only = (np.isnan(february_c) & ~np.isnan(august_c)).sum()
