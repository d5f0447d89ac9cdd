# part: count
# slip: stop-included
# says: You count a chunk too many where a selection ends at an edge. A slice ends just before its
#   `stop`: in which chunk lies its last place?
def touched(selection, chunk):
    """How many chunks a selection touches."""
    count = 1
    for wanted, length in zip(selection, chunk, strict=True):
        count *= wanted.stop // length - wanted.start // length + 1
    return count
