# part: pressure
# slip: one-reading-refused
# says: 570 mph went through: your function refuses the reading of that night, and not all that is
#   impossible. Draw the line at the record.
def wind_pressure_pa(speed_mph, density_kg_m3=1.225):
    if speed_mph < 0 or speed_mph == 1048.4:
        raise ValueError(f"{speed_mph} mph is impossible")
    return density_kg_m3 * (0.44704 * speed_mph) ** 2 / 2
