# tries: a program in the place of a notebook
# exercise: three-things
# honest: total=0 anomaly=0 square=0
# form: other-suffix
