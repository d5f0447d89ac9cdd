# part: days
# slip: thirty-days
# says: You took 30 days for each month. Turn the moments into days, and NumPy counts the real ones.
days = (ends - starts) / np.timedelta64(1, "M") * 30
nose_days = days[1] - days[0]
