# tries: a link to a file of somebody else's
# exercise: three-things
# honest: total=0 anomaly=0 square=0
# form: link
