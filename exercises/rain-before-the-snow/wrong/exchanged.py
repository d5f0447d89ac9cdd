# part: water
# slip: other-kind
# says: This is the water of the other kind. The two sums have changed places.
snow_mm, rain_mm = 0, 0
for kind, water_mm in zip(kinds, waters_mm):
    if kind == "rain":
        snow_mm += water_mm
    elif kind == "snow":
        rain_mm += water_mm
