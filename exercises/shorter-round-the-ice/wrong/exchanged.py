# part: circles
# slip: rows-exchanged
# says: Your rows are exchanged: 30° S comes first.
days = np.zeros((2, 12))
for month in range(12):
    days[1, month] = days_round(34668, u[month, 48])
    days[0, month] = days_round(20015, u[month, 60])
fewest = days.min(axis=1)
