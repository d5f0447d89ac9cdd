# part: shores
# slip: position-for-label
# says: You counted positions. Position 39 is not 39° N: the first row lies at 89° S, and a row is two degrees
#   wide. Ask by label.
gap = sst[:, 39, 143] - sst[:, 39, 174]
august_gap = float(gap[7])
year_gap = float(gap.mean())
