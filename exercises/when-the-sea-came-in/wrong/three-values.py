# part: peaks
# slip: another-length
# says: One of your records does not hold two values. Two are wanted: the hour, then the temperature.
peaks = {
    "EWR": (10 + ewr_c.index(max(ewr_c)), max(ewr_c), min(ewr_c)),
    "JFK": (10 + jfk_c.index(max(jfk_c)), max(jfk_c), min(jfk_c)),
    "LGA": (10 + lga_c.index(max(lga_c)), max(lga_c), min(lga_c)),
}
