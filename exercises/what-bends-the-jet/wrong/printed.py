# part: departure
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def departure(field, axis):
    means = field.mean(axis=axis, keepdims=True)
    print(field - means)
