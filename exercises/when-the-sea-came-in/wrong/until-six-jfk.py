# part: cooling
# slip: one-hour-early-jfk
# says: This is the cooling until six o'clock. The last reading has the index -1.
peaks = {"EWR": (15, 37.8), "JFK": (12, 36.7), "LGA": (15, 37.2)}
jfk_cooling_c = peaks["JFK"][1] - jfk_c[-2]
lga_cooling_c = peaks["LGA"][1] - lga_c[-2]
