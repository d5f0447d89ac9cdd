# part: indoors
# status: wrong value
# says: `indoor_percent` gives back 5.295 where it should stop with a TypeError. This call names no
#   humidity, and every place has another: let that input have no default.
def indoor_percent(out_c, out_percent=50, room_c=21.0):
    vapour_hpa = out_percent / 100 * saturation_hpa(out_c)
    return 100 * vapour_hpa / saturation_hpa(room_c)
