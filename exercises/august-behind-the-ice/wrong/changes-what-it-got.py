# part: change
# slip: aliasing
# says: Your function changed the data that it was given. Work on a copy: a name is no copy.
def mean_change(before, after):
    after -= before
    return np.nanmean(after)
