# part: calendar
# slip: groups-all
# says: You have groups along `year`, and among them years that are not whole. The task asks for whole years
#   along `time`: cut the record into pieces, and count their months.
calendar_c = atoll_c.groupby("time.year").mean()
