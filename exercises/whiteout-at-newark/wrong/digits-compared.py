# part: blizzard
# slip: any-gust
# says: The answer is right here, but your line would say the same of a gust of 9 miles an hour. Compare
#   `gust_mph` itself with the number 35; in a text, 9 comes after 35.
gust_mph = gust_kt * 1.15078
windy = "38" >= "35"
blind = visibility_miles < 1 / 4
