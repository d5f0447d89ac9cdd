# tries: JSON nested a hundred thousand deep
# exercise: three-things
# honest: total=0 anomaly=0 square=0
# form: deep-json
