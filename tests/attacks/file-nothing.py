# tries: an empty file
# exercise: three-things
# honest: total=0 anomaly=0 square=0
# form: nothing
