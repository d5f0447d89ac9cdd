# part: places
# slip: latitude-for-position
# says: 0 is a position, not a latitude: it is the North Pole. How many steps is it from 90 to 0?
equator = v[:, 0]
cotopaxi = v[:, 36, 113]
