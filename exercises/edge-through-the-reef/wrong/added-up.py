# part: count
# slip: sum-for-product
# says: You add up what you counted along the axes. Two columns and three rows make six pieces, not
#   five.
def touched(selection, chunk):
    """How many chunks a selection touches."""
    count = 1
    for wanted, length in zip(selection, chunk, strict=True):
        count += (wanted.stop - 1) // length - wanted.start // length + 1
    return count - 1
