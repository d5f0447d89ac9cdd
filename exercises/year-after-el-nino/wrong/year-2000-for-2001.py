# part: growth
# slip: one-short
# says: You have 34 values. 35 differences need 36 yearly means: 1966 to 2001, both included.
yearly_ppm = weekly_ppm["1966":"2000"].resample("YS").mean().to_numpy()
growth_ppm = np.diff(yearly_ppm)
extra_ppm = growth_ppm - growth_ppm.mean()
