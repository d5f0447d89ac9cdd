# part: pressure
# slip: nothing-below
# says: −3 mph went through, and the square has hidden its sign. No speed is below zero.
def wind_pressure_pa(speed_mph, density_kg_m3=1.225):
    if speed_mph > 253:
        raise ValueError(f"{speed_mph} mph is above 253 mph")
    return density_kg_m3 * (0.44704 * speed_mph) ** 2 / 2
