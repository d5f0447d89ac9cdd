# part: count
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def touched(selection, chunk):
    """How many chunks a selection touches."""
    count = 1
    for wanted, length in zip(selection, chunk, strict=True):
        count *= (wanted.stop - 1) // length - wanted.start // length + 1
    print(count)
