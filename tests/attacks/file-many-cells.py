# tries: a notebook of a hundred thousand cells
# exercise: three-things
# honest: total=0 anomaly=0 square=0
# form: many-cells
