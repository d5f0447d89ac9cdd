# part: indoors
# status: wrong value
# says: The docstring of `indoor_percent` does not say `°C`, `%`, `-40`, `50` and `100`. Whoever calls
#   it sees the docstring only.
def indoor_percent(out_c, out_percent, room_c=21.0):
    """Find how humid outside air is once it has been heated.

    Args:
        out_c, room_c: Temperatures outside and inside.
        out_percent: Relative humidity outside.
    Returns:
        Relative humidity inside.
    """
    vapour_hpa = out_percent / 100 * saturation_hpa(out_c)
    return 100 * vapour_hpa / saturation_hpa(room_c)


newark_percent = indoor_percent(out_c, out_percent)
