# part: calendar
# slip: from-july
# says: These years begin in July. This part asks for calendar years.
years = atoll_c.resample(time="YS-JUL")
calendar_c = years.mean()[years.count() == 12]
