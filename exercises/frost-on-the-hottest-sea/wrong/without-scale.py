# part: unpacked
# slip: scale-forgotten
# says: The scale factor is missing. The packed numbers count thousandths of a degree.
missing = packed == -32768
sst_k = packed + 298.15
sst_c = np.where(missing, np.nan, sst_k - 273.15)
