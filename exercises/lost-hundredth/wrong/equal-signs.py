# part: tips
# slip: exactly-equal
# says: `==` asks for the last digit, and the sum of the floats is off by a hair. Ask whether the distance is
#   less than half a tip.
tips_0 = round(float(hour_0) * 100)
tips_1 = round(float(hour_1) * 100)
tips_2 = round(float(hour_2) * 100)
tips_3 = round(float(hour_3) * 100)
tips = tips_0 + tips_1 + tips_2 + tips_3
close = total_in == tips / 100
