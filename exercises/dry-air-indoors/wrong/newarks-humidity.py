# part: indoors
# slip: input-forgotten
# says: The second argument landed in `room_c`, and the humidity was found outside: Newark's. Give the
#   humidity an input.
def indoor_percent(out_c, room_c=21.0):
    vapour_hpa = out_percent / 100 * saturation_hpa(out_c)
    return 100 * vapour_hpa / saturation_hpa(room_c)
