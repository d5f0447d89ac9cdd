# part: reef
# slip: seasons-for-months
# says: You have four groups, the seasons. The task asks for the twelve months of the calendar.
typical_c = reef_c.groupby("time.season").mean()
warmest_c = float(typical_c.max())
