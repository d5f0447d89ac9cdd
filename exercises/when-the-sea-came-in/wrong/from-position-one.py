# part: winds
# slip: first-left-out
# says: Your slice begins at eleven in the morning. The lists begin at ten, so one o'clock has the
#   position 3.
winds = {"JFK": set(jfk_from_deg[1:]), "LGA": set(lga_from_deg[1:])}
