# part: refuse
# slip: texts-joined
# says: Your function adds the texts before they are numbers. Convert each first.
def mean_f(high, low):
    return (high + low) / 2
