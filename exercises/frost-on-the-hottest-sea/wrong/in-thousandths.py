# part: hottest
# slip: thousandths
# says: These are thousandths of a degree. Degrees were asked for.
wide = packed.astype("int32") + 25000
hottest_c = wide.max()
