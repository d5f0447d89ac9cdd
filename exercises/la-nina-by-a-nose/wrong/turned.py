# part: days
# slip: first-minus-second
# says: The sign is turned: it is the second spell minus the first.
days = (ends.astype("datetime64[D]") - starts.astype("datetime64[D]")) / np.timedelta64(1, "D")
nose_days = days[0] - days[1]
