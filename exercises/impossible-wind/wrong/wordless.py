# part: pressure
# status: wrong value
# says: `wind_pressure_pa` refuses, but its message does not hold `1048.4` and `mph`. Whoever reads the
#   message must see which speed was refused, and its unit.
def wind_pressure_pa(speed_mph, density_kg_m3=1.225):
    if not 0 <= speed_mph <= 253:
        raise ValueError("impossible wind")
    return density_kg_m3 * (0.44704 * speed_mph) ** 2 / 2
