# part: water
# slip: outside-percent
# says: You subtracted the humidity outside. Once heated, the same air has another one: call
#   `indoor_percent`.
def water_g(out_c, out_percent, room_m3, room_c=21.0, wanted_percent=40):
    """Find how much water heated outside air lacks; below zero, what it has too much.

    Args:
        out_c, room_c: temperatures outside and inside, -40 to 50 °C.
        out_percent, wanted_percent: relative humidity in %.
        room_m3: volume of the air in m³.
    Returns:
        Mass of water in g.
    """
    lacking_percent = wanted_percent - out_percent
    most_g_per_m3 = 216.7 * saturation_hpa(room_c) / (room_c + 273.15)
    return lacking_percent / 100 * most_g_per_m3 * room_m3


newark_g = water_g(out_c, out_percent, 50)
