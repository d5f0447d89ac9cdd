# part: change
# slip: sign-turned
# says: This is before minus after. A change is after minus before.
def mean_change(before, after):
    return np.nanmean(before - after)
