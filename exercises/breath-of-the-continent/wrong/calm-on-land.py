# part: flux
# slip: gaps-filled
# says: Where nothing is known your flux is 0, on land, too. That is a number, and would count in every
#   mean. Leave these cells `nan`.
sensible_wm2 = (air_kg_m3 * capacity_j_kg_k * exchange * coads["wspd"] * (coads["sst"] - coads["airt"])).fillna(0)
sensible_wm2.attrs = {"units": "W m-2"}
