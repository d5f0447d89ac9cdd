# part: water
# status: wrong form
# says: `water_g` has no docstring, a text in triple quotes that stands first in its body.
def water_g(out_c, out_percent, room_m3, room_c=21.0, wanted_percent=40):
    # temperatures in °C, -40 to 50; relative humidity in %; volume in m³
    # returns the mass of water in g
    lacking_percent = wanted_percent - indoor_percent(out_c, out_percent, room_c)
    most_g_per_m3 = 216.7 * saturation_hpa(room_c) / (room_c + 273.15)
    return lacking_percent / 100 * most_g_per_m3 * room_m3


newark_g = water_g(out_c, out_percent, 50)
