# part: indoors
# slip: no-default
# says: Most calls leave the temperature of the room out, and this one stopped. Give that input the default
#   21 °C.
def indoor_percent(out_c, out_percent, room_c):
    vapour_hpa = out_percent / 100 * saturation_hpa(out_c)
    return 100 * vapour_hpa / saturation_hpa(room_c)
