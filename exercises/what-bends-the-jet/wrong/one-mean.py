# part: departure
# slip: one-mean
# says: You subtracted one mean of everything. Say along which axis the mean is taken.
def departure(field, axis):
    means = field.mean(keepdims=True)
    return field - means
