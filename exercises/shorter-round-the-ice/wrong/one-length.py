# part: circles
# slip: one-length
# says: Row 1 has the wind at 60° S and the length of the circle at 30° S.
days = np.zeros((2, 12))
for month in range(12):
    days[0, month] = days_round(34668, u[month, 48])
    days[1, month] = days_round(34668, u[month, 60])
fewest = days.min(axis=1)
