# part: unpack
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
def unpack(packed, scale, offset, fill):
    return np.where(packed == fill, np.nan, packed.astype(float) * scale + offset).round(1)
