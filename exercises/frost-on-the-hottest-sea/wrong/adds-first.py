# part: unpacked
# slip: offset-first
# says: You added the offset before you multiplied. The scale factor comes first, then the offset.
missing = packed == -32768
sst_k = (packed + 298.15) * 0.001
sst_c = np.where(missing, np.nan, sst_k - 273.15)
