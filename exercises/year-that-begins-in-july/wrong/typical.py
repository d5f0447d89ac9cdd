# part: calendar
# slip: months-for-years
# says: You have typical months, each from all years. Here the months of one year belong together.
calendar_c = atoll_c.groupby("time.month").mean()
