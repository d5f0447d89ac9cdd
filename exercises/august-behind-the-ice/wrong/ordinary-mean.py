# part: arctic
# slip: nan-spreads
# says: This is NaN. An ordinary mean of values with a gap is itself unknown; there is a reduction that leaves
#   the gaps out.
february_c = unpack(february, 0.01, 0, -999)
august_c = unpack(august, 0.01, 0, -999)
change_c = (august_c - february_c).mean()
august_only = (np.isnan(february_c) & ~np.isnan(august_c)).sum()
