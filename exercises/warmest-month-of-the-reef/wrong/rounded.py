# part: reef
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
typical_c = reef_c.groupby("time.month").mean()
warmest_c = round(float(typical_c.max()), 1)
