# part: refuse
# slip: printed-refusal
# says: Your function prints that something is wrong and goes on. A program that calls it cannot see that.
#   `raise` stops.
def mean_f(high, low):
    high_f, low_f = float(high), float(low)
    if low_f > high_f:
        print(f"low {low_f} °F above high {high_f} °F")
    return (high_f + low_f) / 2
