# part: cooling
# slip: since-morning-lga
# says: You began with the first reading of the day, not with the hottest.
peaks = {"EWR": (15, 37.8), "JFK": (12, 36.7), "LGA": (15, 37.2)}
jfk_cooling_c = peaks["JFK"][1] - jfk_c[-1]
lga_cooling_c = lga_c[0] - lga_c[-1]
