# part: tips
# slip: cut-for-rounded
# says: One tip is missing. A product that should be 29 lies a hair below it, and `int` cuts off everything
#   behind the point. Which function takes the nearest whole number?
tips_0 = int(float(hour_0) * 100)
tips_1 = int(float(hour_1) * 100)
tips_2 = int(float(hour_2) * 100)
tips_3 = int(float(hour_3) * 100)
tips = tips_0 + tips_1 + tips_2 + tips_3
close = abs(total_in - tips / 100) < 0.005
