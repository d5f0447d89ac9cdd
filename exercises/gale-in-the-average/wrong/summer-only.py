# part: ratio
# slip: few-months-kept
# says: The ratios are right, but there are too many. Some cells have a wind in a few months only, and a mean
#   of these is no mean of the year. Keep those with all twelve.
shortcut = 0.5 * air_kg_m3 * wind_ms.mean("month") ** 3
ratio = power_wm2.mean("month") / shortcut
