# part: flux
# slip: sign-turned
# says: The sign is turned. A positive flux is to cool the sea, so it must be positive where the sea is
#   warmer than the air.
sensible_wm2 = air_kg_m3 * capacity_j_kg_k * exchange * coads["wspd"] * (coads["airt"] - coads["sst"])
sensible_wm2.attrs = {"units": "W m-2"}
