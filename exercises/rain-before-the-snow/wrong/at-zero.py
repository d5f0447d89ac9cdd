# part: kinds
# slip: limit-left-out
# says: Hours with exactly 1.0 °C are rain in your list. By the rule they are snow: 1.0 °C or less.
kinds = []
for air_c, water_mm in zip(airs_c, waters_mm):
    if water_mm == 0:
        kinds.append("nothing")
    elif air_c <= 0:
        kinds.append("snow")
    else:
        kinds.append("rain")
