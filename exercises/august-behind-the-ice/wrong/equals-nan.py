# part: change
# slip: nan-by-equality
# says: NaN equals nothing, not even itself, so a comparison with it by `==` is False everywhere, and by
#   `!=` True everywhere. `np.isnan` finds the gaps.
def mean_change(before, after):
    both = (before != np.nan) & (after != np.nan)
    return (after[both] - before[both]).mean()
