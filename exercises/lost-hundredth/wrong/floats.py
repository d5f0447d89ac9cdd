# part: tips
# slip: count-as-float
# says: The number is right, but its type is float. Nobody counts 0.3 of a tip: make a whole number of each
#   hour.
tips_0 = float(float(hour_0) * 100)
tips_1 = float(float(hour_1) * 100)
tips_2 = float(float(hour_2) * 100)
tips_3 = float(float(hour_3) * 100)
tips = tips_0 + tips_1 + tips_2 + tips_3
close = abs(total_in - tips / 100) < 0.005
