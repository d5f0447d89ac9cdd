# part: flux
# slip: wind-forgotten
# says: The wind is missing. Without it your flux is as large in a calm as in a storm.
sensible_wm2 = air_kg_m3 * capacity_j_kg_k * exchange * (coads["sst"] - coads["airt"])
sensible_wm2.attrs = {"units": "W m-2"}
