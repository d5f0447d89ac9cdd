# part: gaps
# slip: all-air
# says: You counted all places where the air is known, those with a known sea as well.
both = ~np.isnan(sst) & ~np.isnan(airt)
air_only = (~np.isnan(airt)).sum()
