# part: refuse
# slip: none-for-refusal
# says: Your function gives None back and goes on in silence. The caller would learn of it much later, from
#   another error.
def mean_f(high, low):
    high_f, low_f = float(high), float(low)
    if low_f <= high_f:
        return (high_f + low_f) / 2
