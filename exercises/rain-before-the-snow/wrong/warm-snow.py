# part: kinds
# slip: turned-round
# says: Rain and snow have changed places: it snows where it is colder.
kinds = []
for air_c, water_mm in zip(airs_c, waters_mm):
    if water_mm == 0:
        kinds.append("nothing")
    elif air_c > 1.0:
        kinds.append("snow")
    else:
        kinds.append("rain")
