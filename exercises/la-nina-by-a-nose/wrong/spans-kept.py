# part: days
# slip: still-a-span
# says: These are spans, with a unit. Divide by a span of one day, and plain numbers are left.
days = ends.astype("datetime64[D]") - starts.astype("datetime64[D]")
nose_days = (days[1] - days[0]) / np.timedelta64(1, "D")
