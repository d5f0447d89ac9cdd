# part: pressure
# slip: all-squared
# says: The half and the density were squared along with the speed. Only the speed is.
def wind_pressure_pa(speed_mph, density_kg_m3=1.225):
    if not 0 <= speed_mph <= 253:
        raise ValueError(f"{speed_mph} mph is impossible")
    return (0.5 * density_kg_m3 * 0.44704 * speed_mph) ** 2
