# part: days
# slip: average-months
# says: You turned the *span* into days, by months of average length. A span has forgotten which months
#   it holds: turn the moments into days, and subtract then.
days = (ends - starts).astype("timedelta64[D]") / np.timedelta64(1, "D")
nose_days = days[1] - days[0]
