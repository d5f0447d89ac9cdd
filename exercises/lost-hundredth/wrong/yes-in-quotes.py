# part: tips
# slip: truth-in-quotes
# says: This is the word, in quotes, and so a text. A comparison gives `True` or `False` without quotes.
tips_0 = round(float(hour_0) * 100)
tips_1 = round(float(hour_1) * 100)
tips_2 = round(float(hour_2) * 100)
tips_3 = round(float(hour_3) * 100)
tips = tips_0 + tips_1 + tips_2 + tips_3
close = "True"
