# part: ratio
# slip: inverted
# says: Your ratio is the wrong way round: the power of the mean wind stands above. It is to say by what
#   factor that power is too small.
shortcut = 0.5 * air_kg_m3 * wind_ms.mean("month") ** 3
ratio = (shortcut / power_wm2.mean("month")).where(wind_ms.count("month") == 12)
