# part: numbers
# slip: text-calculated
# says: You calculated with a text, and Python refused. Make a number of it first, then divide or multiply.
gust_kt = int(gust_text.removesuffix("KT"))
air_c = int(air_text.replace("M", "-"))
pressure_hpa = pressure_text.removeprefix("A") / 100 * 33.8639
