# part: blizzard
# slip: still-knots
# says: This is the gust in knots. Convert it first.
gust_mph = gust_kt
windy = gust_mph >= 35
blind = visibility_miles < 1 / 4
