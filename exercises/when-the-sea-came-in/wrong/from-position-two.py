# part: winds
# slip: from-noon
# says: Your slice begins at noon. The lists begin at ten, so one o'clock has the position 3.
winds = {"JFK": set(jfk_from_deg[2:]), "LGA": set(lga_from_deg[2:])}
