# part: blizzard
# slip: truth-in-quotes
# says: This is the word, in quotes, and so a text. A comparison gives `True` or `False` without quotes.
gust_mph = gust_kt * 1.15078
windy = gust_mph >= 35
blind = "False"
