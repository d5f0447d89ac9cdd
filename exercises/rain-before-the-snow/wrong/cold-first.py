# part: kinds
# slip: temperature-first
# says: At nine in the evening no water was measured, and you call it snow: the air was cold, and the first true
#   condition wins. Ask about the water first.
kinds = []
for air_c, water_mm in zip(airs_c, waters_mm):
    if air_c <= 1.0:
        kinds.append("snow")
    elif water_mm == 0:
        kinds.append("nothing")
    else:
        kinds.append("rain")
