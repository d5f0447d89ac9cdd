# part: arctic
# slip: sign-turned
# says: This is February minus August. August minus February was asked for.
february_c = unpack(february, 0.01, 0, -999)
august_c = unpack(august, 0.01, 0, -999)
change_c = np.nanmean(february_c - august_c)
august_only = (np.isnan(february_c) & ~np.isnan(august_c)).sum()
