# part: growth
# slip: means-for-growth
# says: These are 36 values: the yearly means. The growth is what lies between two of them.
yearly_ppm = weekly_ppm["1966":"2001"].resample("YS").mean().to_numpy()
growth_ppm = yearly_ppm
extra_ppm = growth_ppm - growth_ppm.mean()
