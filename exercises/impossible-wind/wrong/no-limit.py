# part: pressure
# slip: nothing-above
# says: 1048.4 mph went through. Which speed is the largest that was ever measured?
def wind_pressure_pa(speed_mph, density_kg_m3=1.225):
    if speed_mph < 0:
        raise ValueError(f"{speed_mph} mph is below zero")
    return density_kg_m3 * (0.44704 * speed_mph) ** 2 / 2
