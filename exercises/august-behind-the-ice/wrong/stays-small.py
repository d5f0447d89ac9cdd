# part: unpack
# slip: ran-over
# says: The numbers ran over: small whole numbers times a whole number stay small, and have no room for the
#   result. Make floats of them first.
def unpack(packed, scale, offset, fill):
    return np.where(packed == fill, np.nan, packed * scale + offset)
