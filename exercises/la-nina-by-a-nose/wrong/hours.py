# part: days
# slip: in-hours
# says: These are hours: you divided by a span of one hour. Divide by one day.
spans = ends.astype("datetime64[D]") - starts.astype("datetime64[D]")
days = spans / np.timedelta64(1, "h")
nose_days = days[1] - days[0]
