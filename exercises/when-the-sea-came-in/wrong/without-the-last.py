# part: winds
# slip: last-left-out
# says: The last reading is missing: a slice leaves its end out. Write nothing after the colon.
winds = {"JFK": set(jfk_from_deg[3:-1]), "LGA": set(lga_from_deg[3:-1])}
