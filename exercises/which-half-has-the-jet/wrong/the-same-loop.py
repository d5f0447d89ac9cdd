# part: days
# slip: loops-kept
# says: It still goes through the points one by one; `np.vectorize` and a function with loops do, too. Let
#   one expression work on whole arrays.
southern_days = 0
for month in range(12):
    if south[month] > north[month]:
        southern_days += days[month]
