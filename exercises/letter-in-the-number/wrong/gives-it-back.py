# part: refuse
# slip: returned-for-raised
# says: Your function gives the exception back, as if it were a mean. Write `raise` in the place of
#   `return`.
def mean_f(high, low):
    high_f, low_f = float(high), float(low)
    if low_f > high_f:
        return ValueError(f"low {low_f} °F above high {high_f} °F")
    return (high_f + low_f) / 2
