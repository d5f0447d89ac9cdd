# part: blizzard
# slip: limit-left-out
# says: The answer is right here. But a gust of just 35 miles an hour counts, too: "or more" includes the
#   limit, and your question does not.
gust_mph = gust_kt * 1.15078
windy = gust_mph > 35
blind = visibility_miles < 1 / 4
