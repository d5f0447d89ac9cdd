# part: places
# slip: already-lost
# says: This is where Acapulco is. Without a transform, the chart does not know that the numbers are
#   degrees, and takes them for its own metres.
acapulco = pacific.transform_point(-100, 17, plate)
lost = plate.transform_point(-100, 17, plate)
