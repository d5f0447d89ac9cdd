# part: calendar
# slip: labelled-by-the-end
# says: The years are the right ones, and each is labelled by its last day. The task asks for the first.
years = atoll_c.resample(time="YE")
calendar_c = years.mean()[years.count() == 12]
