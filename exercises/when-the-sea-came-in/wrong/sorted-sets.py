# part: winds
# slip: set-made-a-list
# says: Your directions are right and distinct, but in a list or a tuple, which has an order. Leave the
#   set as it is.
winds = {"JFK": sorted(set(jfk_from_deg[3:])), "LGA": sorted(set(lga_from_deg[3:]))}
