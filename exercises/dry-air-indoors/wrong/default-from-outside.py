# part: indoors
# slip: default-from-outside
# says: The default of your `room_c` is what `room_c` outside was when this cell ran. By the task only
#   `saturation_hpa` is looked up there: write the number.
def indoor_percent(out_c, out_percent, room_c=room_c):
    """Find how humid outside air is once it has been heated.

    Args:
        out_c, room_c: Temperatures outside and inside, -40..50 °C.
        out_percent: Relative humidity outside, 0..100 %.
    Returns:
        Relative humidity inside in %.
    """
    vapour_hpa = out_percent / 100 * saturation_hpa(out_c)
    return 100 * vapour_hpa / saturation_hpa(room_c)


newark_percent = indoor_percent(out_c, out_percent)
