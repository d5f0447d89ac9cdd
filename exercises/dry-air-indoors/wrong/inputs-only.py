# part: water
# slip: result-without-unit
# says: Your docstring says what goes in. In which unit does the answer come out? A name that ends in `_g`
#   does not tell everybody.
def water_g(out_c, out_percent, room_m3, room_c=21.0, wanted_percent=40):
    """Find how much water heated outside air lacks; below zero, what it has too much.

    Args:
        out_c, room_c: temperatures outside and inside, -40 to 50 °C.
        out_percent, wanted_percent: relative humidity in %.
        room_m3: volume of the air in m³.
    Returns:
        How much water is lacking.
    """
    lacking_percent = wanted_percent - indoor_percent(out_c, out_percent, room_c)
    most_g_per_m3 = 216.7 * saturation_hpa(room_c) / (room_c + 273.15)
    return lacking_percent / 100 * most_g_per_m3 * room_m3


newark_g = water_g(out_c, out_percent, 50)
