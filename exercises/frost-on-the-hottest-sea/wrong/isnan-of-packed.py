# part: unpacked
# slip: whole-numbers-hold-no-nan
# says: `np.isnan` finds nothing in `packed`: whole numbers cannot hold NaN. Its gaps are its fill value.
missing = np.isnan(packed)
sst_k = packed * 0.001 + 298.15
sst_c = np.where(missing, np.nan, sst_k - 273.15)
