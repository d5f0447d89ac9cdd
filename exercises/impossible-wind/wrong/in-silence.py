# part: pressure
# slip: none-for-refusal
# says: Your function gives nothing back for this speed, and goes on in silence. The caller would learn of
#   it much later, from another error.
def wind_pressure_pa(speed_mph, density_kg_m3=1.225):
    if 0 <= speed_mph <= 253:
        return density_kg_m3 * (0.44704 * speed_mph) ** 2 / 2
