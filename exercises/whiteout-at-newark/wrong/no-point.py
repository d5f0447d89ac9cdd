# part: numbers
# slip: point-forgotten
# says: Your pressure is a hundred times too high. The group leaves the point out: the last two digits are
#   hundredths of an inch.
gust_kt = int(gust_text.removesuffix("KT"))
air_c = int(air_text.replace("M", "-"))
pressure_hpa = int(pressure_text.removeprefix("A")) * 33.8639
