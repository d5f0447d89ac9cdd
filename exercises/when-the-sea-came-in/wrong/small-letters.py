# part: winds
# slip: other-codes
# says: Your keys are not the two codes JFK and LGA, written as texts.
winds = {"jfk": set(jfk_from_deg[3:]), "lga": set(lga_from_deg[3:])}
