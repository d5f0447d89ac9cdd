# part: blizzard
# slip: limit-included
# says: You counted the limit itself. A quarter of a mile is not below a quarter of a mile.
gust_mph = gust_kt * 1.15078
windy = gust_mph >= 35
blind = visibility_miles <= 1 / 4
