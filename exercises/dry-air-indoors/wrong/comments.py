# part: indoors
# status: wrong form
# says: `indoor_percent` has no docstring, a text in triple quotes that stands first in its body.
def indoor_percent(out_c, out_percent, room_c=21.0):
    # temperatures in °C, -40 to 50; relative humidity 0 to 100 %
    vapour_hpa = out_percent / 100 * saturation_hpa(out_c)
    return 100 * vapour_hpa / saturation_hpa(room_c)


newark_percent = indoor_percent(out_c, out_percent)
