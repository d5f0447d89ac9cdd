# part: unpack
# slip: known-removed
# says: You kept the gap and removed the rest. `np.where` first takes what stands where the mask is True.
def unpack(packed, scale, offset, fill):
    return np.where(packed == fill, packed.astype(float) * scale + offset, np.nan)
