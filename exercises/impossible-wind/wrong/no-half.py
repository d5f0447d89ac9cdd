# part: pressure
# slip: half-forgotten
# says: Your pressure is twice too large: the formula has a half in it.
def wind_pressure_pa(speed_mph, density_kg_m3=1.225):
    if not 0 <= speed_mph <= 253:
        raise ValueError(f"{speed_mph} mph is not in 0 to 253 mph")
    return density_kg_m3 * (0.44704 * speed_mph) ** 2
