# part: pressure
# slip: none-for-refusal
# says: Your function gives nothing back for this speed, and goes on in silence. The caller would learn of
#   it much later, from another error.
def wind_pressure_pa(speed_mph, density=1.225):
    if 0 <= speed_mph <= 253:
        return density * (0.44704 * speed_mph) ** 2 / 2
