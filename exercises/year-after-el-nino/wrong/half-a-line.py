# part: growth
# slip: no-intercept
# says: You subtracted the slope's part of the line. The intercept belongs to it, too.
yearly_ppm = weekly_ppm["1966":"2001"].resample("YS").mean().to_numpy()
growth_ppm = np.diff(yearly_ppm)
line = stats.linregress(starts, growth_ppm)
extra_ppm = growth_ppm - line.slope * starts
