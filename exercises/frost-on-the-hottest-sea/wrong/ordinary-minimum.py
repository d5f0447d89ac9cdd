# part: extremes
# slip: nan-spreads
# says: The lowest of values with a gap is NaN, unless the gaps are left out.
wide = packed.astype("int32") + 25000
hottest_c = wide.max() / 1000
coldest_c = sst_c.min()
