# part: ratio
# slip: half-forgotten
# says: Your ratio is half as large as it should be: below the line, the half of the formula is missing.
mean_power_wm2 = power_wm2.mean("month")
power_of_mean_wm2 = air_kg_m3 * wind_ms.mean("month") ** 3
ratio = (mean_power_wm2 / power_of_mean_wm2).where(wind_ms.count("month") == 12)
