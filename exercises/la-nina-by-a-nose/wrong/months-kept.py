# part: days
# slip: span-of-months
# says: These are spans in months, and no number of days follows from them. Turn `starts` and `ends` into
#   days first, and subtract then.
days = ends - starts
nose_days = days[1] - days[0]
