# part: indoors
# slip: not-heated
# says: This is the humidity outside again. Compare the vapour with saturation at the temperature of the
#   room.
def indoor_percent(out_c, out_percent, room_c=21.0):
    vapour_hpa = out_percent / 100 * saturation_hpa(out_c)
    return 100 * vapour_hpa / saturation_hpa(out_c)
