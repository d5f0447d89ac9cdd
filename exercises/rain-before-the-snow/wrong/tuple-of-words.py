# part: kinds
# status: wrong form
# says: `kinds` is a tuple, expected a list.
kinds = ()
for air_c, water_mm in zip(airs_c, waters_mm):
    if water_mm == 0:
        kinds += ("nothing",)
    elif air_c <= 1.0:
        kinds += ("snow",)
    else:
        kinds += ("rain",)
