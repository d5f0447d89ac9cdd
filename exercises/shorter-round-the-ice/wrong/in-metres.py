# part: circles
# slip: lengths-in-metres
# says: Your days are a thousand times too many: `days_round` takes the length in km.
days = np.zeros((2, 12))
for month in range(12):
    days[0, month] = days_round(34668000, u[month, 48])
    days[1, month] = days_round(20015000, u[month, 60])
fewest = days.min(axis=1)
