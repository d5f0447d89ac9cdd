# part: refuse
# slip: letter-let-through
# says: A text with a letter in it went by in silence. Let the `ValueError` of `float` through: whoever
#   calls must learn of it.
def mean_f(high, low):
    try:
        high_f, low_f = float(high), float(low)
    except ValueError:
        return None
    if low_f > high_f:
        raise ValueError(f"low {low_f} °F above high {high_f} °F")
    return (high_f + low_f) / 2
