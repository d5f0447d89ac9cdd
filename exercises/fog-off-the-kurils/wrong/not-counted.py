# part: gaps
# slip: mask-for-count
# says: This is the mask itself. The sum of a mask counts its True values.
both = ~np.isnan(sst) & ~np.isnan(airt)
air_only = np.isnan(sst) & ~np.isnan(airt)
