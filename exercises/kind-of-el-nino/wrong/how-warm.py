# part: peak
# slip: value-for-place
# says: This is how large the largest value is. Where it lies was asked for.
profile = december.weighted(np.cos(np.deg2rad(december.latitude))).mean("latitude")
peak = profile.max()
