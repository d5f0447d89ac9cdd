# part: pressure
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def wind_pressure_pa(speed_mph, density_kg_m3=1.225):
    if not 0 <= speed_mph <= 253:
        raise ValueError(f"{speed_mph} mph is not in 0 to 253 mph")
    print(density_kg_m3 * (0.44704 * speed_mph) ** 2 / 2)
