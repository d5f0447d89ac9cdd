# tries: a notebook without cells
# exercise: three-things
# honest: total=0 anomaly=0 square=0
# form: no-cells
