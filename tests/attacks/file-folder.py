# tries: a folder with the name of a notebook
# exercise: three-things
# honest: total=0 anomaly=0 square=0
# form: folder
