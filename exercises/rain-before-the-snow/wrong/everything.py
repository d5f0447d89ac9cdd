# part: water
# slip: all-water
# says: This is all the water of the storm. Only hours of one kind are to be added.
snow_mm, rain_mm = 0, 0
for kind, water_mm in zip(kinds, waters_mm):
    if kind == "snow" or "rain":
        snow_mm += water_mm
    else:
        rain_mm += water_mm
