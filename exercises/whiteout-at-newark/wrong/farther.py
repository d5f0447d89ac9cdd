# part: blizzard
# slip: asked-the-other-way
# says: The answer is right here, but with an eighth of a mile your line would still say no. "Below" asks
#   whether the visibility is less than the limit.
gust_mph = gust_kt * 1.15078
windy = gust_mph >= 35
blind = visibility_miles > 1 / 4
