# part: peaks
# slip: from-noon
# says: You added twelve, as in the lesson, where the list began at noon. These lists begin at ten.
peaks = {
    "EWR": (12 + ewr_c.index(max(ewr_c)), max(ewr_c)),
    "JFK": (12 + jfk_c.index(max(jfk_c)), max(jfk_c)),
    "LGA": (12 + lga_c.index(max(lga_c)), max(lga_c)),
}
