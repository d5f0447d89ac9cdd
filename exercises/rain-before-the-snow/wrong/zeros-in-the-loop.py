# part: water
# slip: begun-again
# says: What the turns before had added is gone. The sum must begin before the loop, at the left margin, and
#   not in it.
for kind, water_mm in zip(kinds, waters_mm):
    snow_mm, rain_mm = 0, 0
    if kind == "snow":
        snow_mm += water_mm
    elif kind == "rain":
        rain_mm += water_mm
