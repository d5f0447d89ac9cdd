# part: pressure
# slip: limit-too-high
# says: A speed above the record went through. 253 mph is the largest that may pass: refuse all that
#   is above it, however little.
def wind_pressure_pa(speed_mph, density_kg_m3=1.225):
    if not 0 <= speed_mph <= 300:
        raise ValueError(f"{speed_mph} mph is impossible")
    return density_kg_m3 * (0.44704 * speed_mph) ** 2 / 2
