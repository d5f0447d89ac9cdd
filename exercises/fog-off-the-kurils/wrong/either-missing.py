# part: gaps
# slip: one-is-enough
# says: This mask is True where something is missing. What you need is the reverse.
both = np.isnan(sst) | np.isnan(airt)
