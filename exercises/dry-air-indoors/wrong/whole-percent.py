# part: indoors
# slip: whole-percent
# says: This is the humidity, rounded to a whole number. Keep what your function gives back.
def indoor_percent(out_c, out_percent, room_c=21.0):
    """Find how humid outside air is once it has been heated.

    Args:
        out_c, room_c: Temperatures outside and inside, -40 to 50 °C.
        out_percent: Relative humidity outside, 0 to 100 %.
    Returns:
        Relative humidity inside in %.
    """
    vapour_hpa = out_percent / 100 * saturation_hpa(out_c)
    return 100 * vapour_hpa / saturation_hpa(room_c)


newark_percent = round(indoor_percent(out_c, out_percent))
