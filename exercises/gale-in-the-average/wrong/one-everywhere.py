# part: ratio
# slip: means-on-both-sides
# says: Your ratio is 1 everywhere, because the mean came first in both fields. In the upper one the formula
#   comes first.
shortcut = 0.5 * air_kg_m3 * wind_ms.mean("month") ** 3
ratio = (shortcut / shortcut).where(wind_ms.count("month") == 12)
