# part: peaks
# slip: no-quotes
# says: Python takes a code without quotes for a name, and does not know it. As a key it is a text.
peaks = {EWR: (15, 37.8), JFK: (12, 36.7), LGA: (15, 37.2)}
