# part: pressure
# slip: text-for-refusal
# says: Your function gives its complaint back as a text, and the caller will calculate with it. `raise`
#   stops before that.
def wind_pressure_pa(speed_mph, density_kg_m3=1.225):
    if not 0 <= speed_mph <= 253:
        return f"{speed_mph} mph is impossible"
    return density_kg_m3 * (0.44704 * speed_mph) ** 2 / 2
