# part: reef
# slip: one-mean
# says: You have one mean of the whole record. Here each month of the calendar needs its own.
typical_c = reef_c.mean("time")
warmest_c = float(typical_c.max())
