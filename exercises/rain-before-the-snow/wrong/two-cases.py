# part: kinds
# slip: dry-as-rain
# says: At nine in the evening no water was measured, and you call it rain. What is not snow need not be rain: there
#   are three cases.
kinds = []
for air_c, water_mm in zip(airs_c, waters_mm):
    if air_c <= 1.0 and water_mm > 0:
        kinds.append("snow")
    else:
        kinds.append("rain")
