# part: kinds
# slip: other-spelling
# says: The decisions are right, the words are spelt otherwise than in the task. To Python a capital letter or
#   a space makes another text.
kinds = []
for air_c, water_mm in zip(airs_c, waters_mm):
    if water_mm == 0:
        kinds.append("Nothing")
    elif air_c <= 1.0:
        kinds.append("Snow")
    else:
        kinds.append("Rain")
