# part: days
# slip: to-last-month
# says: Your spells end when their last month begins. Take the first day of the month after.
last = (ends - np.timedelta64(1, "M")).astype("datetime64[D]")
days = (last - starts.astype("datetime64[D]")) / np.timedelta64(1, "D")
nose_days = days[1] - days[0]
