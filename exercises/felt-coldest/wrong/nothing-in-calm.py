# part: chill
# slip: no-return
# says: One way through your function ends without `return`, and so gives back None. The call below
#   takes it.
def wind_chill(air_c, wind_kmh, calm_kmh=4.8):
    if wind_kmh > calm_kmh:
        power = wind_kmh**0.16
        return 13.12 + 0.6215 * air_c - 11.37 * power + 0.3965 * air_c * power
