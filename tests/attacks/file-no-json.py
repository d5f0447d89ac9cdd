# tries: text that is no JSON
# exercise: three-things
# honest: total=0 anomaly=0 square=0
# form: no-json
