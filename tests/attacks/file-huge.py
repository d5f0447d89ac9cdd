# tries: a notebook of 200 MB
# exercise: three-things
# honest: total=0 anomaly=0 square=0
# form: huge
