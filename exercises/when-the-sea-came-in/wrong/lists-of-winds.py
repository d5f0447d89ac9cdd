# part: winds
# slip: list-for-set
# says: One of your values is a list or a tuple: it has an order, and a value may stand in it twice.
#   Which collection keeps each value once?
winds = {"JFK": jfk_from_deg[3:], "LGA": lga_from_deg[3:]}
