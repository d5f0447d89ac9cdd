# part: numbers
# slip: divided-for-multiplied
# says: You divided by 33.8639. One inch of mercury is many hPa, so the number must become larger.
gust_kt = int(gust_text.removesuffix("KT"))
air_c = int(air_text.replace("M", "-"))
pressure_hpa = int(pressure_text.removeprefix("A")) / 100 / 33.8639
