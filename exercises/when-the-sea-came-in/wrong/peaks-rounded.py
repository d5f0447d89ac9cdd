# part: peaks
# slip: rounded
# says: Your hours are right. You rounded a temperature: leave it as it stands in the list.
peaks = {
    "EWR": (10 + ewr_c.index(max(ewr_c)), round(max(ewr_c))),
    "JFK": (10 + jfk_c.index(max(jfk_c)), round(max(jfk_c))),
    "LGA": (10 + lga_c.index(max(lga_c)), round(max(lga_c))),
}
