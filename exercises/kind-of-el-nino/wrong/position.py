# part: peak
# slip: position-for-label
# says: This is the position of the largest value along the axis. A longitude was asked for, that is
#   its label.
profile = december.weighted(np.cos(np.deg2rad(december.latitude))).mean("latitude")
peak = profile.argmax("longitude")
