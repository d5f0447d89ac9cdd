# part: change
# slip: not-averaged
# says: These are the changes of all places. Their mean was asked for.
def mean_change(before, after):
    return after - before
