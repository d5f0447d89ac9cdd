# part: arctic
# slip: gaps-as-zero
# says: You divided by all cells, also those where one is missing. Divide by the number of cells where both are
#   known.
february_c = unpack(february, 0.01, 0, -999)
august_c = unpack(august, 0.01, 0, -999)
both = ~np.isnan(february_c) & ~np.isnan(august_c)
change_c = np.where(both, august_c - february_c, 0).mean()
august_only = (np.isnan(february_c) & ~np.isnan(august_c)).sum()
