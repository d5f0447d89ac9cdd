# part: departure
# slip: sign-turned
# says: You subtracted the values from their mean. What lies above the mean is to be positive.
def departure(field, axis):
    return field.mean(axis=axis, keepdims=True) - field
