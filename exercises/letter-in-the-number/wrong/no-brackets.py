# part: refuse
# slip: brackets
# says: Only one of the two was halved. Add first, in brackets.
def mean_f(high, low):
    return float(high) + float(low) / 2
