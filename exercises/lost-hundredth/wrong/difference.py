# part: tips
# slip: difference-itself
# says: This is the difference itself. Ask whether its size is less than the tolerance.
tips_0 = round(float(hour_0) * 100)
tips_1 = round(float(hour_1) * 100)
tips_2 = round(float(hour_2) * 100)
tips_3 = round(float(hour_3) * 100)
tips = tips_0 + tips_1 + tips_2 + tips_3
close = total_in - tips / 100
