# part: unpacked
# slip: rounded
# says: These temperatures are rounded. Keep all their digits.
missing = packed == -32768
sst_k = packed * 0.001 + 298.15
sst_c = np.where(missing, np.nan, sst_k - 273.15).round(1)
