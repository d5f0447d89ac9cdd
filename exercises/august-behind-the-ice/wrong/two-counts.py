# part: arctic
# slip: counts-subtracted
# says: You subtracted two counts. A cell that only February has hides one that only August has. Ask
#   each cell whether it is missing in one month and known in the other.
february_c = unpack(february, 0.01, 0, -999)
august_c = unpack(august, 0.01, 0, -999)
change_c = np.nanmean(august_c - february_c)
august_only = (~np.isnan(august_c)).sum() - (~np.isnan(february_c)).sum()
