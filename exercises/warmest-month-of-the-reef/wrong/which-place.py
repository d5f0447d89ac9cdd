# part: reef
# slip: position-for-value
# says: This is a position, counted from 0. How warm the warmest month is was asked for.
typical_c = reef_c.groupby("time.month").mean()
warmest_c = int(typical_c.argmax("month"))
