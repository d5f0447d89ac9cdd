# part: pressure
# slip: miles-for-metres
# says: The formula wants m/s and got mph. Convert the speed before it is squared.
def wind_pressure_pa(speed_mph, density_kg_m3=1.225):
    if not 0 <= speed_mph <= 253:
        raise ValueError(f"{speed_mph} mph is not in 0 to 253 mph")
    return density_kg_m3 * speed_mph**2 / 2
