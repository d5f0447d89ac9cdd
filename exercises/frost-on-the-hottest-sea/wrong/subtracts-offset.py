# part: unpacked
# slip: offset-subtracted
# says: You subtracted the offset. It is added.
missing = packed == -32768
sst_k = packed * 0.001 - 298.15
sst_c = np.where(missing, np.nan, sst_k - 273.15)
