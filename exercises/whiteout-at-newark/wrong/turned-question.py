# part: blizzard
# status: wrong value
# says: `windy` has the right form, and not the right values. The gust was above 35 miles an hour.
gust_mph = gust_kt * 1.15078
windy = gust_mph <= 35
blind = visibility_miles < 1 / 4
