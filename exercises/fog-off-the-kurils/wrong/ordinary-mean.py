# part: means
# slip: nan-spreads
# says: Your means are NaN. An ordinary mean of values with a gap is itself unknown; there is a reduction
#   that leaves the gaps out.
gap_c = (sst - airt).mean(axis=(1, 2))
