# part: refuse
# slip: equal-refused
# says: Your function refuses a day on which high and low are equal. That is possible: refuse only a low
#   that is *above* the high.
def mean_f(high, low):
    high_f, low_f = float(high), float(low)
    if low_f >= high_f:
        raise ValueError(f"low {low_f} °F, high {high_f} °F")
    return (high_f + low_f) / 2
