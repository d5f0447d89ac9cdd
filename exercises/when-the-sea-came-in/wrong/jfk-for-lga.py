# part: cooling
# slip: other-airport-lga
# says: The two temperatures are of different airports.
peaks = {"EWR": (15, 37.8), "JFK": (12, 36.7), "LGA": (15, 37.2)}
jfk_cooling_c = peaks["JFK"][1] - jfk_c[-1]
lga_cooling_c = peaks["JFK"][1] - lga_c[-1]
