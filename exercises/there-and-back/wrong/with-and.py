# part: route
# slip: and-for-mask
# says: Masks combine value by value with `&`, and each comparison needs brackets of its own. `and` asks
#   a whole array for one yes or no, which it cannot give.
pacific = u[:, :, lon >= 140 and lon < 237.5]
