# part: inches
# slip: truth-in-quotes
# says: This is the word, in quotes, and so a text. A comparison gives `True` or `False` without quotes.
total_in = float(hour_0) + float(hour_1) + float(hour_2) + float(hour_3)
same = "False"
