# part: winds
# slip: list-for-set
# says: One of your values is a list. A direction that came twice may stand in it twice, and its order says
#   something: make what keeps each value once.
winds = {"JFK": jfk_from_deg[3:], "LGA": lga_from_deg[3:]}
