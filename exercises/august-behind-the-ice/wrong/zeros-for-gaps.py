# part: change
# slip: gaps-as-zero
# says: You divided by all places, also those where one is missing. Divide by the number of places where both
#   are known.
def mean_change(before, after):
    change = after - before
    return np.where(np.isnan(change), 0, change).mean()
