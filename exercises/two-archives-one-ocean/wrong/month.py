# part: numbers
# slip: month-for-value
# says: This is the month in which the contrast was smallest. Its value in kelvin was asked for.
shared_months = contrast.size
weakest_k = contrast["time"][int(contrast.values.argmin())]
