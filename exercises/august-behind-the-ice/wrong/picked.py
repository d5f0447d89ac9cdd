# part: unpack
# slip: gaps-dropped
# says: You left the gaps out, so the other values no longer stand in their places. `np.where` keeps the
#   shape.
def unpack(packed, scale, offset, fill):
    return packed[packed != fill].astype(float) * scale + offset
