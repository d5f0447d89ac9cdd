# part: numbers
# slip: still-inches
# says: These are inches of mercury. The task asks for hPa.
gust_kt = int(gust_text.removesuffix("KT"))
air_c = int(air_text.replace("M", "-"))
pressure_hpa = int(pressure_text.removeprefix("A")) / 100
