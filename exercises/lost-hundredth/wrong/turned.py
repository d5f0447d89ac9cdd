# part: tips
# slip: one-sided
# says: The answer is right here, but your line would also say yes if the two numbers were far apart: a
#   negative difference is below any tolerance. Ask for the distance, `abs` of the whole difference.
tips_0 = round(float(hour_0) * 100)
tips_1 = round(float(hour_1) * 100)
tips_2 = round(float(hour_2) * 100)
tips_3 = round(float(hour_3) * 100)
tips = tips_0 + tips_1 + tips_2 + tips_3
close = tips / 100 - total_in < 0.005
