# part: days
# slip: span-of-days
# says: This is a span, with a unit. Subtract the plain numbers in `days`.
spans = ends.astype("datetime64[D]") - starts.astype("datetime64[D]")
days = spans / np.timedelta64(1, "D")
nose_days = spans[1] - spans[0]
