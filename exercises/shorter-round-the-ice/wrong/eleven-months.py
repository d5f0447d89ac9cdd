# part: circles
# slip: month-left-out
# says: A column of `days` is still 0: the loop stopped or left a month out.
days = np.zeros((2, 12))
for month in range(11):
    days[0, month] = days_round(34668, u[month, 48])
    days[1, month] = days_round(20015, u[month, 60])
fewest = days.min(axis=1)
