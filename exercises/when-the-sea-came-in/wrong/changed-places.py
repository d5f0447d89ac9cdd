# part: winds
# slip: swapped
# says: The two airports have changed places: each key has the other's directions.
winds = {"JFK": set(lga_from_deg[3:]), "LGA": set(jfk_from_deg[3:])}
