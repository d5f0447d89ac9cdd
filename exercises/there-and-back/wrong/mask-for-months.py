# part: route
# slip: mask-in-the-wrong-place
# says: The first place between the brackets is that of the months, and your mask has one value for each
#   longitude. Put it in the place of the longitudes, and take months and latitudes whole.
pacific = u[(lon >= 140) & (lon < 237.5)]
