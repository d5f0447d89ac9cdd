# part: circles
# slip: northern-row
# says: Row 1 has the wind at 60° N. The rows of `u` go from north to south.
days = np.zeros((2, 12))
for month in range(12):
    days[0, month] = days_round(34668, u[month, 48])
    days[1, month] = days_round(20015, u[month, 12])
fewest = days.min(axis=1)
