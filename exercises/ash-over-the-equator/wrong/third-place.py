# part: places
# slip: longitude-for-latitude
# says: You picked a longitude: the latitudes are still there, all 73. Their place is the second.
equator = v[:, :, 36]
cotopaxi = v[:, 36, 113]
