# part: unpacked
# slip: nan-by-equality
# says: You asked whole numbers for NaN, and they cannot hold it; besides, NaN equals nothing. The gaps of
#   `packed` are its fill value.
missing = packed == np.nan
sst_k = packed * 0.001 + 298.15
sst_c = np.where(missing, np.nan, sst_k - 273.15)
