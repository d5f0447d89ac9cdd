# part: unpacked
# slip: kelvin-shortened
# says: These are 0.15 too high: 0 °C is 273.15 K.
missing = packed == -32768
sst_k = packed * 0.001 + 298.15
sst_c = np.where(missing, np.nan, sst_k - 273)
