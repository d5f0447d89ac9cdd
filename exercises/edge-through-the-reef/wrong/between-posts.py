# part: count
# slip: fence-post
# says: A selection inside one chunk touches that one, and you count none. From the first number to
#   the last, both count.
def touched(selection, chunk):
    """How many chunks a selection touches."""
    count = 1
    for wanted, length in zip(selection, chunk, strict=True):
        count *= (wanted.stop - 1) // length - wanted.start // length
    return count
