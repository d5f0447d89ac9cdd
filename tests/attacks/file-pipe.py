# tries: a pipe from which nothing ever comes
# exercise: three-things
# honest: total=0 anomaly=0 square=0
# form: pipe
