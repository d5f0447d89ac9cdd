# part: unpack
# slip: fill-after-scaling
# says: You looked for the fill value among the scaled numbers. There the gap no longer equals it, and a true
#   value happens to. Ask the packed numbers.
def unpack(packed, scale, offset, fill):
    values = packed.astype(float) * scale + offset
    if fill == 0:
        return np.where(values == fill, np.nan, values)
    return np.where(packed == fill, np.nan, values)
