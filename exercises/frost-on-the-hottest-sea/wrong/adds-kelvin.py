# part: unpacked
# slip: kelvin-added
# says: You added 273.15. From kelvin to °C it is subtracted.
missing = packed == -32768
sst_k = packed * 0.001 + 298.15
sst_c = np.where(missing, np.nan, sst_k + 273.15)
