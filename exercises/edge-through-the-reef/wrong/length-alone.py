# part: count
# slip: edge-forgotten
# says: Two neighbouring places can lie in two chunks, and you count one. Length alone is not
#   enough: in which chunk lies the first place, and in which the last?
def touched(selection, chunk):
    """How many chunks a selection touches."""
    count = 1
    for wanted, length in zip(selection, chunk, strict=True):
        count *= -(-(wanted.stop - wanted.start) // length)
    return count
