# part: water
# slip: overwritten
# says: This is the water of one hour, the last of its kind: each turn gave the name a new value. Add to what
#   was there before, with `+=`.
snow_mm, rain_mm = 0, 0
for kind, water_mm in zip(kinds, waters_mm):
    if kind == "snow":
        snow_mm = water_mm
    elif kind == "rain":
        rain_mm = water_mm
