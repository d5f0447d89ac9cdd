# part: pressure
# status: raised
# says: `wind_pressure_pa` used a value that does not fit: ValueError: 0 mph is no wind. Calm is possible,
#   and pushes with 0 Pa.
def wind_pressure_pa(speed_mph, density_kg_m3=1.225):
    if not 0 < speed_mph <= 253:
        raise ValueError(f"{speed_mph} mph is no wind")
    return density_kg_m3 * (0.44704 * speed_mph) ** 2 / 2
