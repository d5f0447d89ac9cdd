# part: growth
# slip: the-line
# says: This is the line itself. Asked for is what is left without it.
yearly_ppm = weekly_ppm["1966":"2001"].resample("YS").mean().to_numpy()
growth_ppm = np.diff(yearly_ppm)
line = stats.linregress(starts, growth_ppm)
extra_ppm = line.intercept + line.slope * starts
