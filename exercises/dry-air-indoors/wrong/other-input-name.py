# part: indoors
# slip: input-misnamed
# says: This is Newark's humidity again: the body looks for `out_percent`, and none of your inputs has
#   that name, so it was found outside.
def indoor_percent(out_c, humidity, room_c=21.0):
    vapour_hpa = out_percent / 100 * saturation_hpa(out_c)
    return 100 * vapour_hpa / saturation_hpa(room_c)
