# part: hottest
# slip: not-added
# says: These are the packed numbers, wider, and not yet thousandths of a degree. Add the offset as the
#   colleague did.
wide = packed.astype("int32")
hottest_c = wide.max() / 1000
