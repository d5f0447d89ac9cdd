# part: refuse
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def mean_f(high, low):
    print((float(high) + float(low)) / 2)
