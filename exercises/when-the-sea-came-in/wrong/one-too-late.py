# part: peaks
# slip: counted-from-one
# says: Your hours are one too late. The first reading is that of ten o'clock, and its position is 0.
peaks = {
    "EWR": (11 + ewr_c.index(max(ewr_c)), max(ewr_c)),
    "JFK": (11 + jfk_c.index(max(jfk_c)), max(jfk_c)),
    "LGA": (11 + lga_c.index(max(lga_c)), max(lga_c)),
}
