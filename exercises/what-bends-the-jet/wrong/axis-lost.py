# part: departure
# slip: accidental-fit
# says: No error, and yet the wrong values met. Shapes are lined up at their right ends, and here another
#   axis happens to have the same length. Write the two shapes below each other.
def departure(field, axis):
    means = field.mean(axis=axis)
    return field - means
