# part: winds
# slip: code-missing
# says: Your dictionary lacks one of the two airports JFK and LGA.
winds = {"JFK": set(jfk_from_deg[3:])}
