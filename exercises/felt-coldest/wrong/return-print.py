# part: chill
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def wind_chill(air_c, wind_kmh, calm_kmh=4.8):
    if wind_kmh <= calm_kmh:
        return print(air_c)
    power = wind_kmh**0.16
    return print(13.12 + 0.6215 * air_c - 11.37 * power + 0.3965 * air_c * power)
