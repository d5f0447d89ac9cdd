# part: winds
# slip: count-for-set
# says: One of your values is a number. The directions themselves were asked for, not how many there are.
winds = {"JFK": len(set(jfk_from_deg[3:])), "LGA": len(set(lga_from_deg[3:]))}
