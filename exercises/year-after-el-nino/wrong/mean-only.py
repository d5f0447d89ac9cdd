# part: growth
# slip: mean-only
# says: You subtracted the mean. The growth became faster: subtract the line.
yearly_ppm = weekly_ppm["1966":"2001"].resample("YS").mean().to_numpy()
growth_ppm = np.diff(yearly_ppm)
extra_ppm = growth_ppm - growth_ppm.mean()
