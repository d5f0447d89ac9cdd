# part: reef
# slip: rounded
# says: You rounded the number, or read it off a rounded one. The task asks for it as it is computed.
typical_c = reef_c.groupby("time.month").mean()
warmest_c = round(float(typical_c.max()), 1)
