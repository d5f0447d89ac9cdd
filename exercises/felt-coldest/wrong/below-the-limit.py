# part: chill
# slip: limit-left-out
# says: In a wind of exactly `calm_kmh` your function used the formula. By the task the formula begins
#   above that speed.
def wind_chill(air_c, wind_kmh, calm_kmh=4.8):
    if wind_kmh < calm_kmh:
        return air_c
    power = wind_kmh**0.16
    return 13.12 + 0.6215 * air_c - 11.37 * power + 0.3965 * air_c * power
