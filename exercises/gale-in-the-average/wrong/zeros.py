# part: ratio
# slip: zero-for-missing
# says: In cells without all months your ratio is 0, on land, too. That is a number, and would count in every
#   mean. Make these cells `nan`.
shortcut = 0.5 * air_kg_m3 * wind_ms.mean("month") ** 3
ratio = (power_wm2.mean("month") / shortcut).where(wind_ms.count("month") == 12, 0)
