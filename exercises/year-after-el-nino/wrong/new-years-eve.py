# part: growth
# slip: last-weeks
# says: You compared the last week of each year with that of the next. Compare the means of whole
#   years.
yearly_ppm = weekly_ppm["1966":"2001"].resample("YS").last().to_numpy()
growth_ppm = np.diff(yearly_ppm)
line = stats.linregress(starts, growth_ppm)
extra_ppm = growth_ppm - (line.intercept + line.slope * starts)
