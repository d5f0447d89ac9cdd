# part: places
# slip: east-for-west
# says: That is 100° E, in Asia. West of Greenwich longitudes are negative, or are counted eastward
#   beyond 180°.
acapulco = pacific.transform_point(100, 17, plate)
lost = plate.transform_point(100, 17, pacific)
