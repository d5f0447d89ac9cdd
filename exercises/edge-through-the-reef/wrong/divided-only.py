# part: count
# slip: parts-of-chunks
# says: You count parts of chunks: `/` divides, and only `//` gives the number of the chunk in which a place
#   lies.
def touched(selection, chunk):
    count = 1
    for wanted, length in zip(selection, chunk, strict=True):
        first = wanted.start / length
        last = (wanted.stop - 1) / length
        count *= last - first + 1
    return count
