# part: departure
# slip: axis-fixed
# says: Your function takes its means along the same axis, whichever it is asked for. Its argument `axis`
#   says which.
def departure(field, axis):
    means = field.mean(axis=1, keepdims=True)
    return field - means
