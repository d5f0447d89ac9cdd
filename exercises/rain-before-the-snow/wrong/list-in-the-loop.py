# part: kinds
# slip: appended-once
# says: `kinds` holds one word where 23 were to be. The empty list must be made before the loop, and the word
#   appended within it.
for air_c, water_mm in zip(airs_c, waters_mm):
    kinds = []
    if water_mm == 0:
        kinds.append("nothing")
    elif air_c <= 1.0:
        kinds.append("snow")
    else:
        kinds.append("rain")
