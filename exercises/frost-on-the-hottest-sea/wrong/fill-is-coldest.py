# part: extremes
# slip: fill-as-coldest
# says: This is the fill value, moved by 25,000. Nobody measured it. Ask the array in which the gaps are NaN.
wide = packed.astype("int32") + 25000
hottest_c = wide.max() / 1000
coldest_c = wide.min() / 1000
