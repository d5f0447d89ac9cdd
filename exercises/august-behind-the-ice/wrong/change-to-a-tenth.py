# part: arctic
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
february_c = unpack(february, 0.01, 0, -999)
august_c = unpack(august, 0.01, 0, -999)
change_c = np.nanmean(august_c - february_c).round(1)
august_only = (np.isnan(february_c) & ~np.isnan(august_c)).sum()
