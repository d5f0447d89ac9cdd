# part: gaps
# slip: missing-for-known
# says: This mask is True where both are missing. `np.isnan` finds the gaps; turn its answers round.
both = np.isnan(sst) & np.isnan(airt)
