# part: report
# slip: truth-in-quotes
# says: This is the word, in quotes, and so a text. A comparison gives `True` or `False` without quotes.
after_8_h_s = late_s * 8 / 100
agrees = "True"
