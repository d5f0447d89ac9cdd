# part: refuse
# slip: text-for-refusal
# says: Your function gives its complaint back as a text, and the caller will calculate with it. `raise`
#   stops before that.
def mean_f(high, low):
    high_f, low_f = float(high), float(low)
    if low_f > high_f:
        return f"low {low_f} °F above high {high_f} °F"
    return (high_f + low_f) / 2
