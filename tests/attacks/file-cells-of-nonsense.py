# tries: cells that are numbers, lists and texts
# exercise: three-things
# honest: total=0 anomaly=0 square=0
# form: cells-of-nonsense
