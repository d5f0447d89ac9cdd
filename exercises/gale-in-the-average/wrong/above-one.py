# part: ratio
# slip: excess-for-ratio
# says: This is by how much the ratio exceeds 1. The ratio itself was asked for.
mean_power_wm2 = power_wm2.mean("month")
power_of_mean_wm2 = 0.5 * air_kg_m3 * wind_ms.mean("month") ** 3
ratio = (mean_power_wm2 / power_of_mean_wm2 - 1).where(wind_ms.count("month") == 12)
