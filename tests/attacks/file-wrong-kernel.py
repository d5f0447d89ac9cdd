# tries: a notebook of another language
# exercise: three-things
# honest: total=0 anomaly=0 square=0
# form: wrong-kernel
