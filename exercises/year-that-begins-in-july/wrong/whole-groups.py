# part: calendar
# slip: groups-whole
# says: The calendar years are the right ones, and lie along `year`. The task asks for `time`: cut the
#   record into pieces in place of grouping it.
years = atoll_c.groupby("time.year")
calendar_c = years.mean()[years.count() == 12]
