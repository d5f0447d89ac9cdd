# part: peaks
# slip: coolest
# says: These are the coolest hours. Look for the largest temperature.
peaks = {
    "EWR": (10 + ewr_c.index(min(ewr_c)), min(ewr_c)),
    "JFK": (10 + jfk_c.index(min(jfk_c)), min(jfk_c)),
    "LGA": (10 + lga_c.index(min(lga_c)), min(lga_c)),
}
