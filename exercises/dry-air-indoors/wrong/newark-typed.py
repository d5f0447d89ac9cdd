# part: indoors
# slip: newark-by-default
# says: This call names no humidity, and your function took Newark's without a word. Give that input
#   no default: Python then stops whoever forgets it.
def indoor_percent(out_c, out_percent=50.19, room_c=21.0):
    vapour_hpa = out_percent / 100 * saturation_hpa(out_c)
    return 100 * vapour_hpa / saturation_hpa(room_c)
