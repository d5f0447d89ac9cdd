# part: tips
# slip: bracket-too-late
# says: `abs` got the answer of a comparison and made a number of it. Does the bracket of `abs` close
#   before the `<`?
tips_0 = round(float(hour_0) * 100)
tips_1 = round(float(hour_1) * 100)
tips_2 = round(float(hour_2) * 100)
tips_3 = round(float(hour_3) * 100)
tips = tips_0 + tips_1 + tips_2 + tips_3
close = abs(total_in - tips / 100 < 0.005)
