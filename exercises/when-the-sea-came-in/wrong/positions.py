# part: peaks
# slip: position-for-hour
# says: Your hours are positions. The lists begin at ten in the morning: how many hours must be added?
peaks = {
    "EWR": (ewr_c.index(max(ewr_c)), max(ewr_c)),
    "JFK": (jfk_c.index(max(jfk_c)), max(jfk_c)),
    "LGA": (lga_c.index(max(lga_c)), max(lga_c)),
}
