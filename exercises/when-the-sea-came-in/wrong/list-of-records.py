# part: peaks
# slip: no-look-up
# says: In this collection nothing can be looked up by a code. Which of the four finds a value by a key?
peaks = [("EWR", 15, 37.8), ("JFK", 12, 36.7), ("LGA", 15, 37.2)]
