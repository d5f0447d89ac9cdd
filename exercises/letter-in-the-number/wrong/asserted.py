# part: refuse
# slip: assert-for-refusal
# says: `assert` is for what your own code promises. These numbers come from outside: raise a ValueError.
def mean_f(high, low):
    high_f, low_f = float(high), float(low)
    assert low_f <= high_f, f"low {low_f} °F above high {high_f} °F"
    return (high_f + low_f) / 2
