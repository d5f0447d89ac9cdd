# part: unpacked
# slip: fill-of-another
# says: −999 is the fill value of OISST. These numbers are packed as MUR packs them, and the task names its
#   fill value.
missing = packed == -999
sst_k = packed * 0.001 + 298.15
sst_c = np.where(missing, np.nan, sst_k - 273.15)
