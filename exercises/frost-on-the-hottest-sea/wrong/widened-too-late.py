# part: hottest
# slip: widened-late
# says: The hottest values have run over here, too. Widen the numbers before the sum, not after it.
wide = (packed + 25000).astype("int32")
hottest_c = wide.max() / 1000
