# part: unpack
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def unpack(packed, scale, offset, fill):
    print(np.where(packed == fill, np.nan, packed.astype(float) * scale + offset))
