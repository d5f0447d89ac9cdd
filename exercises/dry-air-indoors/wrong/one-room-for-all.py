# part: indoors
# slip: room-from-outside
# says: A room of 25 °C cannot be asked for: `room_c` is no input and is found outside. Give it an input
#   with a default.
def indoor_percent(out_c, out_percent):
    vapour_hpa = out_percent / 100 * saturation_hpa(out_c)
    return 100 * vapour_hpa / saturation_hpa(room_c)
