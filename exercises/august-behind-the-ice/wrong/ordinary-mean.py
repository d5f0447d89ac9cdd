# part: change
# slip: nan-spreads
# says: It gives back NaN. An ordinary mean of values with a gap is itself unknown; there is a reduction that
#   leaves the gaps out.
def mean_change(before, after):
    return (after - before).mean()
