# part: water
# slip: hours-for-water
# says: You counted hours. Each turn is to add the water of its hour, and not 1.
snow_mm, rain_mm = 0, 0
for kind in kinds:
    if kind == "snow":
        snow_mm += 1
    elif kind == "rain":
        rain_mm += 1
