# part: chill
# slip: rounded-inside
# says: Your function rounds before it gives the value back. Two hours may then look alike that are not.
#   Round where a person reads.
def wind_chill(air_c, wind_kmh, calm_kmh=4.8):
    if wind_kmh <= calm_kmh:
        return air_c
    power = wind_kmh**0.16
    return round(13.12 + 0.6215 * air_c - 11.37 * power + 0.3965 * air_c * power)
