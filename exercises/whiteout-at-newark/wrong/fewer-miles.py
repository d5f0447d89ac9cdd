# part: blizzard
# slip: divided
# says: You divided. A knot is more than one mile an hour, so the number must become larger.
gust_mph = gust_kt / 1.15078
windy = gust_mph >= 35
blind = visibility_miles < 1 / 4
