# part: unpacked
# slip: kelvin-for-celsius
# says: Your temperatures are about 273 too high: they are still in kelvin.
missing = packed == -32768
sst_k = packed * 0.001 + 298.15
sst_c = np.where(missing, np.nan, sst_k)
