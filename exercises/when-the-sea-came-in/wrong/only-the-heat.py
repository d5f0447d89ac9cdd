# part: peaks
# slip: temperature-alone
# says: One of your values is a number alone. The hour and the temperature are wanted together, as one
#   record.
peaks = {"EWR": max(ewr_c), "JFK": max(jfk_c), "LGA": max(lga_c)}
