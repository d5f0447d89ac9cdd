# part: arctic
# slip: sign-turned
# says: This is the change from August to February. `before` is February.
february_c = unpack(february, 0.01, 0, -999)
august_c = unpack(august, 0.01, 0, -999)
apparent_c = np.nanmean(august_c) - np.nanmean(february_c)
change_c = mean_change(august_c, february_c)
august_only = (np.isnan(february_c) & ~np.isnan(august_c)).sum()
