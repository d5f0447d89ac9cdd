# part: circles
# slip: rows-and-columns
# says: Your array has the months in its rows. The shape (2, 12) has a row for each circle.
days = np.zeros((12, 2))
for month in range(12):
    days[month, 0] = days_round(34668, u[month, 48])
    days[month, 1] = days_round(20015, u[month, 60])
fewest = days.min(axis=0)
