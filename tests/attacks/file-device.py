# tries: a device that never ends
# exercise: three-things
# honest: total=0 anomaly=0 square=0
# form: device
