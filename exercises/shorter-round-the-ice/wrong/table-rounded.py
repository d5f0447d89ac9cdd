# part: circles
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
days = np.zeros((2, 12))
for month in range(12):
    days[0, month] = round(days_round(34668, u[month, 48]), 1)
    days[1, month] = round(days_round(20015, u[month, 60]), 1)
fewest = days.min(axis=1)
