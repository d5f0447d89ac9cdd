# part: flux
# slip: note-not-written
# says: The numbers are right. What is missing is the note of their unit: nobody can see from the field
#   that it is in watts per square metre, or it says something else.
sensible_wm2 = air_kg_m3 * capacity_j_kg_k * exchange * coads["wspd"] * (coads["sst"] - coads["airt"])
