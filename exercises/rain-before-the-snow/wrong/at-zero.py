# part: kinds
# slip: freezing-point
# says: You drew the line at the freezing point. Flakes survive in air that is a little warmer: the rule says
#   1.0 °C.
kinds = []
for air_c, water_mm in zip(airs_c, waters_mm):
    if water_mm == 0:
        kinds.append("nothing")
    elif air_c <= 0:
        kinds.append("snow")
    else:
        kinds.append("rain")
