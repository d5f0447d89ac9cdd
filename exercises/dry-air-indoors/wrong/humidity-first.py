# part: indoors
# slip: order-turned
# says: Temperature and humidity changed places: arguments are matched by their order, and the temperature
#   comes first.
def indoor_percent(out_percent, out_c, room_c=21.0):
    vapour_hpa = out_percent / 100 * saturation_hpa(out_c)
    return 100 * vapour_hpa / saturation_hpa(room_c)
