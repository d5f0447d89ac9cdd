# part: winds
# slip: hour-for-position
# says: Your sets are empty: a slice that begins after the end has no values. Position 13 is not one
#   o'clock, for the lists begin at ten.
winds = {"JFK": set(jfk_from_deg[13:]), "LGA": set(lga_from_deg[13:])}
