# part: growth
# slip: months-first
# says: You took the means of months first. Asked for is the mean of all weeks of a year, each week
#   counted once.
monthly_ppm = weekly_ppm["1966":"2001"].resample("MS").mean().to_numpy()
growth_ppm = np.diff(monthly_ppm.reshape(36, 12).mean(axis=1))
line = stats.linregress(starts, growth_ppm)
extra_ppm = growth_ppm - (line.intercept + line.slope * starts)
