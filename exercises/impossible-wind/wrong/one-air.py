# part: pressure
# slip: density-typed
# says: This call brings a density of its own, and your function uses another. Compute with the
#   argument, not with a number typed into the body.
def wind_pressure_pa(speed_mph, density_kg_m3=1.225):
    if not 0 <= speed_mph <= 253:
        raise ValueError(f"{speed_mph} mph is not in 0 to 253 mph")
    return 1.225 * (0.44704 * speed_mph) ** 2 / 2
