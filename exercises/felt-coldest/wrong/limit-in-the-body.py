# part: chill
# slip: limit-typed
# says: This call names a limit of its own, and your function does not use it. Compare with `calm_kmh`,
#   not with a number typed into the body.
def wind_chill(air_c, wind_kmh, calm_kmh=4.8):
    if wind_kmh <= 4.8:
        return air_c
    power = wind_kmh**0.16
    return 13.12 + 0.6215 * air_c - 11.37 * power + 0.3965 * air_c * power
