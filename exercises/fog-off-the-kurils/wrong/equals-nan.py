# part: gaps
# slip: nan-by-equality
# says: NaN equals nothing, not even itself, so a comparison with it by `==` is False everywhere, and by
#   `!=` True everywhere. `np.isnan` finds the gaps.
both = (sst != np.nan) & (airt != np.nan)
