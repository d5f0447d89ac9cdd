# part: flux
# slip: thousandth
# says: Your flux is a thousandth of what it should be. The lesson divided because its humidity was in
#   grams. Here all factors are in the units of the formula.
difference_k = coads["sst"] - coads["airt"]
sensible_wm2 = air_kg_m3 * capacity_j_kg_k * exchange * coads["wspd"] * difference_k / 1000
sensible_wm2.attrs = {"units": "W m-2"}
