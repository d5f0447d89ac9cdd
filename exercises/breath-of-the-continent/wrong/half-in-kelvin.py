# part: flux
# slip: one-in-kelvin
# says: One of the two temperatures is in kelvin and the other in degrees Celsius. Both fields are in the
#   same unit as they come, and their difference needs no conversion.
sensible_wm2 = air_kg_m3 * capacity_j_kg_k * exchange * coads["wspd"] * (coads["sst"] + 273.15 - coads["airt"])
sensible_wm2.attrs = {"units": "W m-2"}
