# part: flux
# slip: brackets-forgotten
# says: Only the temperature of the sea was multiplied, and that of the air subtracted at the end. Put
#   brackets around the difference.
sensible_wm2 = air_kg_m3 * capacity_j_kg_k * exchange * coads["wspd"] * coads["sst"] - coads["airt"]
sensible_wm2.attrs = {"units": "W m-2"}
