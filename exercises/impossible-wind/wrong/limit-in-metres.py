# part: pressure
# slip: limit-in-metres
# says: 560 mph went through, and 570 mph did not: 253 m/s, which are 566 mph, lie between. The record
#   is in mph. Hold it against the speed as it came in, before you convert.
def wind_pressure_pa(speed_mph, density_kg_m3=1.225):
    if not 0 <= 0.44704 * speed_mph <= 253:
        raise ValueError(f"{speed_mph} mph is impossible")
    return density_kg_m3 * (0.44704 * speed_mph) ** 2 / 2
