# part: blizzard
# status: wrong value
# says: `windy` is False, and should not be. The gust was above 35 miles an hour.
gust_mph = gust_kt * 1.15078
windy = gust_mph <= 35
blind = visibility_miles < 1 / 4
