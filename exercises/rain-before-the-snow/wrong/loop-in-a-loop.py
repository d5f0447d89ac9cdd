# part: kinds
# slip: each-with-each
# says: There are 529 words, 23 times 23: a loop within a loop joins each temperature with each amount of
#   water. One loop over both lists at once pairs them.
kinds = []
for air_c in airs_c:
    for water_mm in waters_mm:
        if water_mm == 0:
            kinds.append("nothing")
        elif air_c <= 1.0:
            kinds.append("snow")
        else:
            kinds.append("rain")
