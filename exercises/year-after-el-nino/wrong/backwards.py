# part: growth
# slip: sign-turned
# says: The sign is turned: it is the later year minus the earlier.
yearly_ppm = weekly_ppm["1966":"2001"].resample("YS").mean().to_numpy()
growth_ppm = yearly_ppm[:-1] - yearly_ppm[1:]
line = stats.linregress(starts, growth_ppm)
extra_ppm = growth_ppm - (line.intercept + line.slope * starts)
