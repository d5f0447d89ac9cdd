# part: winds
# slip: from-two
# says: Your slice begins at two o'clock. The lists begin at ten, so one o'clock has the position 3.
winds = {"JFK": set(jfk_from_deg[4:]), "LGA": set(lga_from_deg[4:])}
