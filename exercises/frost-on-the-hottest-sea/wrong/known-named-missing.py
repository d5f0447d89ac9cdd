# part: unpacked
# slip: known-for-missing
# says: This mask is True where something is known. `missing` is the mask of the gaps.
missing = packed != -32768
sst_k = packed * 0.001 + 298.15
sst_c = np.where(missing, sst_k - 273.15, np.nan)
