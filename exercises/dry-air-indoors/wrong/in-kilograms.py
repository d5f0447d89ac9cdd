# part: water
# slip: another-unit
# says: Your docstring says another unit than the name, which ends in `_g`, and the result is
#   off by a factor for whoever believes it.
def water_g(out_c, out_percent, room_m3, room_c=21.0, wanted_percent=40):
    """Find how much water heated outside air lacks; below zero, what it has too much.

    Args:
        out_c, room_c: temperatures outside and inside, -40 to 50 °C.
        out_percent, wanted_percent: relative humidity in %.
        room_m3: volume of the air in m³.
    Returns:
        Mass of water in kg (not g).
    """
    lacking_percent = wanted_percent - indoor_percent(out_c, out_percent, room_c)
    most_g_per_m3 = 216.7 * saturation_hpa(room_c) / (room_c + 273.15)
    return lacking_percent / 100 * most_g_per_m3 * room_m3


newark_g = water_g(out_c, out_percent, 50)
