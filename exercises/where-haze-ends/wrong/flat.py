# part: place
# slip: flat-position
# says: `argmin` counts through the flattened array. Make row and column of it first, and then ask
#   for the label.
latitude = int(front.argmin().compute())
longitude = latitude
