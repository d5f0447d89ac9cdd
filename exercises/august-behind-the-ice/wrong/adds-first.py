# part: unpack
# slip: offset-first
# says: You added the offset before you multiplied. The scale comes first, then the offset.
def unpack(packed, scale, offset, fill):
    values = (packed.astype(float) + offset) * scale
    return np.where(packed == fill, np.nan, values)
