# part: cooling
# slip: sign-turned-lga
# says: Your number is below zero: you took the higher temperature from the lower one.
peaks = {"EWR": (15, 37.8), "JFK": (12, 36.7), "LGA": (15, 37.2)}
jfk_cooling_c = peaks["JFK"][1] - jfk_c[-1]
lga_cooling_c = lga_c[-1] - peaks["LGA"][1]
