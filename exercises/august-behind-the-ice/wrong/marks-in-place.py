# part: unpack
# slip: aliasing
# says: Your function changed the data that it was given. Work on a copy: a name is no copy.
def unpack(packed, scale, offset, fill):
    missing = packed == fill
    packed[missing] = 0
    return np.where(missing, np.nan, packed.astype(float) * scale + offset)
