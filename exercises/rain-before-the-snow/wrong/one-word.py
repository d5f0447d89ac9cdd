# part: kinds
# slip: only-the-last
# says: `kinds` holds one word, that of the last hour: each turn of the loop gave the name a new value. Begin
#   with an empty list, and append.
for air_c, water_mm in zip(airs_c, waters_mm):
    if water_mm == 0:
        kinds = "nothing"
    elif air_c <= 1.0:
        kinds = "snow"
    else:
        kinds = "rain"
