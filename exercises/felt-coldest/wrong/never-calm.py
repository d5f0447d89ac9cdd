# part: chill
# slip: formula-in-calm
# says: You used the formula in a wind in which it does not hold. Let an `if` give the air's own
#   temperature back there.
def wind_chill(air_c, wind_kmh, calm_kmh=4.8):
    power = wind_kmh**0.16
    return 13.12 + 0.6215 * air_c - 11.37 * power + 0.3965 * air_c * power
