# part: circles
# slip: whole-days
# says: Your array holds whole numbers, so the decimals of the days were cut off. Begin with zeros that are
#   floats.
days = np.zeros((2, 12)).astype(int)
for month in range(12):
    days[0, month] = days_round(34668, u[month, 48])
    days[1, month] = days_round(20015, u[month, 60])
fewest = days.min(axis=1)
