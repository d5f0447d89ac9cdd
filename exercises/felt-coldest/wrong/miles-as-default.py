# part: chill
# slip: default-too-low
# says: This call leaves the limit out. A wind of 4.7 km/h is slower than one walks, and your function
#   used the formula: the default of `calm_kmh` is too low.
def wind_chill(air_c, wind_kmh, calm_kmh=3):
    if wind_kmh <= calm_kmh:
        return air_c
    power = wind_kmh**0.16
    return 13.12 + 0.6215 * air_c - 11.37 * power + 0.3965 * air_c * power
