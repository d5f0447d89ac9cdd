# part: circles
# slip: wrong-axis
# says: You reduced along another axis than the one that was meant. The axis that you name is the one that
#   disappears, counted from 0: compare the shapes before and after.
days = np.zeros((2, 12))
for month in range(12):
    days[0, month] = days_round(34668, u[month, 48])
    days[1, month] = days_round(20015, u[month, 60])
fewest = days.min(axis=0)
