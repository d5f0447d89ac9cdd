# part: shores
# slip: position-for-label
# says: You counted positions. Position 39 is not 39° N: the first row lies at 89° S, and a row is two degrees
#   wide. Ask by label.
august_gap = float(sst[7, 39, 287] - sst[7, 39, 349])
year_gap = float((sst[:, 39, 287] - sst[:, 39, 349]).mean())
