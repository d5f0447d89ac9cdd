# part: calendar
# slip: incomplete-as-nan
# says: The years that are not whole are still there, as nan. The task asks to leave them out.
years = atoll_c.resample(time="YS")
calendar_c = years.mean().where(years.count() == 12)
