# part: hottest
# slip: kelvin-for-celsius
# says: These are thousandths of a kelvin. The colleague wants °C: the offset is 25,000.
wide = packed.astype("int32") + 298150
hottest_c = wide.max() / 1000
