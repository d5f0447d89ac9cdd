# part: unpack
# slip: fill-as-value
# says: The fill value came out as a temperature, −9.99 °C. Where the packed number is the fill value, the
#   result is NaN.
def unpack(packed, scale, offset, fill):
    values = packed.astype(float) * scale + offset
    return np.where(values == fill, np.nan, values)
