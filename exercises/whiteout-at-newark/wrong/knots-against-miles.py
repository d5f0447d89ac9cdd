# part: blizzard
# slip: units-mixed
# says: The limit is in miles an hour. Did you compare it with knots? Ask about `gust_mph`.
gust_mph = gust_kt * 1.15078
windy = gust_kt >= 35
blind = visibility_miles < 1 / 4
