# part: departure
# slip: aliasing
# says: Your function changed the data that it was given. Work on a copy: a name is no copy.
def departure(field, axis):
    field -= field.mean(axis=axis, keepdims=True)
    return field
