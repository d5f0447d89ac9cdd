# part: unpack
# slip: offset-forgotten
# says: The offset is missing.
def unpack(packed, scale, offset, fill):
    return np.where(packed == fill, np.nan, packed.astype(float) * scale)
