# part: peaks
# slip: code-missing
# says: Your dictionary lacks at least one of the three airports EWR, JFK and LGA.
peaks = {
    "EWR": (10 + ewr_c.index(max(ewr_c)), max(ewr_c)),
    "JFK": (10 + jfk_c.index(max(jfk_c)), max(jfk_c)),
}
