# part: refuse
# slip: texts-compared
# says: 10.04 °F and 9.05 °F were refused. You compare texts, letter by letter, and there a 9 comes after
#   a 1. Compare the numbers.
def mean_f(high, low):
    if low > high:
        raise ValueError(f"low {low} °F above high {high} °F")
    return (float(high) + float(low)) / 2
