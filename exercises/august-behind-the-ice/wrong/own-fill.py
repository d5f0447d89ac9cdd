# part: unpack
# slip: fill-not-used
# says: The fill value of this call is −128, and it came out as a number. Compare with the argument `fill`,
#   not with a number of your own.
def unpack(packed, scale, offset, fill):
    return np.where(packed == -999, np.nan, packed.astype(float) * scale + offset)
