# part: circles
# slip: all-used-up
# says: This is one number, the fewest days of both circles. Name the axis that is to be used up.
days = np.zeros((2, 12))
for month in range(12):
    days[0, month] = days_round(34668, u[month, 48])
    days[1, month] = days_round(20015, u[month, 60])
fewest = days.min()
