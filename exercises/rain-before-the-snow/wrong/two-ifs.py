# part: kinds
# slip: two-words-an-hour
# says: One hour got two words. Two separate `if` are asked one after the other; with `elif` one branch of the
#   chain runs and no more.
kinds = []
for air_c, water_mm in zip(airs_c, waters_mm):
    if water_mm == 0:
        kinds.append("nothing")
    if air_c <= 1.0:
        kinds.append("snow")
    else:
        kinds.append("rain")
