# part: peaks
# slip: twelve-hour-clock
# says: Write three in the afternoon as 15: the hours go from 0 to 23.
peaks = {"EWR": (3, max(ewr_c)), "JFK": (12, max(jfk_c)), "LGA": (3, max(lga_c))}
