# part: ratio
# slip: one-for-missing
# says: In cells without all months your ratio is 1, on land, too. That is a number, and would count in
#   every mean. Make these cells `nan`.
mean_power_wm2 = power_wm2.mean("month")
power_of_mean_wm2 = 0.5 * air_kg_m3 * wind_ms.mean("month") ** 3
ratio = (mean_power_wm2 / power_of_mean_wm2).where(wind_ms.count("month") == 12, 1)
