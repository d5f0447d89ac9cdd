# part: peaks
# slip: other-codes
# says: Your keys are not the three codes EWR, JFK and LGA, written as texts.
peaks = {"Newark": (15, 37.8), "Kennedy": (12, 36.7), "LaGuardia": (15, 37.2)}
