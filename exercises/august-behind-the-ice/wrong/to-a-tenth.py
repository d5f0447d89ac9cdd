# part: unpack
# slip: rounded
# says: These values are rounded. Keep all their digits.
def unpack(packed, scale, offset, fill):
    return np.where(packed == fill, np.nan, packed.astype(float) * scale + offset).round(1)
