# tries: bytes that are no text
# exercise: three-things
# honest: total=0 anomaly=0 square=0
# form: not-utf-8
