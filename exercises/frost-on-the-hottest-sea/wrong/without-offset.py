# part: unpacked
# slip: offset-forgotten
# says: The offset is missing: these temperatures are 298.15 too low.
missing = packed == -32768
sst_k = packed * 0.001
sst_c = np.where(missing, np.nan, sst_k - 273.15)
