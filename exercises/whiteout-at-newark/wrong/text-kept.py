# part: numbers
# slip: still-a-text
# says: This is still a text, although it looks like a number. Methods cut texts; `int` makes the number.
gust_kt = gust_text.removesuffix("KT")
air_c = int(air_text.replace("M", "-"))
pressure_hpa = int(pressure_text.removeprefix("A")) / 100 * 33.8639
