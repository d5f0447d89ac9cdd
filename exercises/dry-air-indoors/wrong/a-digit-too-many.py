# part: indoors
# slip: other-limits
# says: The limits of temperature in your docstring are not those of `saturation_hpa`, on which this
#   function builds. Read them in its docstring again.
def indoor_percent(out_c, out_percent, room_c=21.0):
    """Find how humid outside air is once it has been heated.

    Args:
        out_c, room_c: Temperatures outside and inside, -400 to 500 °C.
        out_percent: Relative humidity outside, 0 to 100 %.
    Returns:
        Relative humidity inside in %.
    """
    vapour_hpa = out_percent / 100 * saturation_hpa(out_c)
    return 100 * vapour_hpa / saturation_hpa(room_c)


newark_percent = indoor_percent(out_c, out_percent)
