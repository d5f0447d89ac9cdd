# part: arctic
# slip: counts-subtracted
# says: You subtracted two counts. A few cells are known in February only, and they hide as many others. Ask
#   each cell whether it is missing in one month and known in the other.
february_c = unpack(february, 0.01, 0, -999)
august_c = unpack(august, 0.01, 0, -999)
apparent_c = np.nanmean(august_c) - np.nanmean(february_c)
change_c = mean_change(february_c, august_c)
august_only = (~np.isnan(august_c)).sum() - (~np.isnan(february_c)).sum()
