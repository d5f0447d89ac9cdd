# part: numbers
# slip: minus-lost
# says: Your air is above freezing. The letter `M` stands for minus: put the sign in its place instead of
#   cutting it away.
gust_kt = int(gust_text.removesuffix("KT"))
air_c = int(air_text.removeprefix("M"))
pressure_hpa = int(pressure_text.removeprefix("A")) / 100 * 33.8639
