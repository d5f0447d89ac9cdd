# part: water
# slip: rounded-off
# says: Do not round to whole millimetres: give the sum as it is.
snow_mm, rain_mm = 0, 0
for kind, water_mm in zip(kinds, waters_mm):
    if kind == "snow":
        snow_mm += water_mm
    elif kind == "rain":
        rain_mm += water_mm
snow_mm, rain_mm = round(snow_mm), round(rain_mm)
