# part: tips
# slip: tips-against-inches
# says: You compared a number of tips with inches. Divide the tips by 100 first.
tips_0 = round(float(hour_0) * 100)
tips_1 = round(float(hour_1) * 100)
tips_2 = round(float(hour_2) * 100)
tips_3 = round(float(hour_3) * 100)
tips = tips_0 + tips_1 + tips_2 + tips_3
close = abs(total_in - tips) < 0.005
