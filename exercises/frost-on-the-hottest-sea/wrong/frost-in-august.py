# part: extremes
# slip: frost-by-overflow
# says: This is a hot sea that ran over. Ask the temperatures that you unpacked.
wide = packed.astype("int32") + 25000
hottest_c = wide.max() / 1000
coldest_c = thousandths.min() / 1000
