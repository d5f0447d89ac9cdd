# part: unpacked
# slip: known-removed
# says: You kept the gaps and removed the sea. `np.where` first takes what stands where the mask is True.
missing = packed == -32768
sst_k = packed * 0.001 + 298.15
sst_c = np.where(missing, sst_k - 273.15, np.nan)
