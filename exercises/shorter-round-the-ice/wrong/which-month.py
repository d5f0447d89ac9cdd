# part: circles
# slip: position-for-value
# says: This is the position of the value, not the value.
days = np.zeros((2, 12))
for month in range(12):
    days[0, month] = days_round(34668, u[month, 48])
    days[1, month] = days_round(20015, u[month, 60])
fewest = days.argmin(axis=1)
