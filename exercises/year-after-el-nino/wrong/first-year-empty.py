# part: growth
# slip: first-without-year-before
# says: You have 36 values, and the first is missing: 1966 has no year before it here. Leave that place
#   out, and 35 are left.
growth_ppm = weekly_ppm["1966":"2001"].resample("YS").mean().diff().to_numpy()
extra_ppm = growth_ppm - growth_ppm.mean()
