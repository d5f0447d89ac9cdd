# part: pressure
# slip: printed-refusal
# says: Your function prints that something is wrong and goes on. Whoever called it by program cannot see
#   that. `raise` stops.
def wind_pressure_pa(speed_mph, density_kg_m3=1.225):
    if not 0 <= speed_mph <= 253:
        print(f"{speed_mph} mph is impossible")
    return density_kg_m3 * (0.44704 * speed_mph) ** 2 / 2
