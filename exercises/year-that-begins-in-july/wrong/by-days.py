# part: calendar
# slip: weighted-by-days
# says: You gave each month the weight of its days. Here each month counts the same.
days = atoll_c["time"].dt.days_in_month
years = (atoll_c * days).resample(time="YS")
calendar_c = (years.sum() / days.resample(time="YS").sum())[years.count() == 12]
