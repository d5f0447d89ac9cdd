# part: tips
# slip: tips-left-out
# says: The answer is right here, but it does not depend on the tips: had there been none, your line
#   would still say yes. Compare with `tips / 100`.
tips_0 = round(float(hour_0) * 100)
tips_1 = round(float(hour_1) * 100)
tips_2 = round(float(hour_2) * 100)
tips_3 = round(float(hour_3) * 100)
tips = tips_0 + tips_1 + tips_2 + tips_3
close = abs(total_in - 0.87) < 0.005
