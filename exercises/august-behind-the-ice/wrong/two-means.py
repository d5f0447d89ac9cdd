# part: change
# slip: means-first
# says: You took two means and subtracted them. They come from different places. Subtract place by place first.
def mean_change(before, after):
    return np.nanmean(after) - np.nanmean(before)
