# part: days
# slip: to-last-day
# says: One day is missing in each: the spell ends when the next month begins.
last = ends.astype("datetime64[D]") - np.timedelta64(1, "D")
days = (last - starts.astype("datetime64[D]")) / np.timedelta64(1, "D")
nose_days = days[1] - days[0]
