# part: cooling
# slip: hour-for-temperature-jfk
# says: You subtracted from the hour. The temperature is the second value of the record, at position 1.
peaks = {"EWR": (15, 37.8), "JFK": (12, 36.7), "LGA": (15, 37.2)}
jfk_cooling_c = peaks["JFK"][0] - jfk_c[-1]
lga_cooling_c = peaks["LGA"][0] - lga_c[-1]
