# part: days
# slip: months-by-days
# says: NumPy cannot divide months by a day, for months are of unequal length. Turn the moments into days
#   before you subtract.
days = (ends - starts) / np.timedelta64(1, "D")
nose_days = days[1] - days[0]
