# part: arctic
# slip: nan-by-equality
# says: NaN equals nothing, not even itself, so a comparison with it by `==` is False everywhere, and by
#   `!=` True everywhere. `np.isnan` finds the gaps.
february_c = unpack(february, 0.01, 0, -999)
august_c = unpack(august, 0.01, 0, -999)
change_c = np.nanmean(august_c - february_c)
august_only = ((february_c == np.nan) & (august_c != np.nan)).sum()
