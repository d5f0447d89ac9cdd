# part: blizzard
# slip: answer-typed
# says: You typed the answer yourself. Let Python find it: give the name to a comparison.
gust_mph = gust_kt * 1.15078
windy = gust_mph >= 35
blind = False
