# part: line
# slip: not-a-text
# says: `+` joined a text and a number, and Python refused. In an f-string no `+` is needed.
line = "Newark: " + air_c + " °C, " + pressure_hpa + " hPa"
