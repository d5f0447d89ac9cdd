# part: chill
# slip: default-too-high
# says: This call leaves the limit out. A wind of 4.9 km/h is faster than one walks, and your function
#   took it for calm: the default of `calm_kmh` is too high.
def wind_chill(air_c, wind_kmh, calm_kmh=5):
    if wind_kmh <= calm_kmh:
        return air_c
    power = wind_kmh**0.16
    return 13.12 + 0.6215 * air_c - 11.37 * power + 0.3965 * air_c * power
