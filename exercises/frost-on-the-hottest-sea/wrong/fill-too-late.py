# part: unpacked
# slip: fill-as-value
# says: Your land has −7.768 °C: the fill value was unpacked as if it were a temperature. Compare it with the
#   numbers as they are stored.
sst_k = packed * 0.001 + 298.15
missing = sst_k == -32768
sst_c = np.where(missing, np.nan, sst_k - 273.15)
