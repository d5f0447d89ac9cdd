# part: change
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def mean_change(before, after):
    print(np.nanmean(after - before))
