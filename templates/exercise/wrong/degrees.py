# part: mean
# slip: degrees-for-radians
# says: NumPy's cosine wants radians, and your latitudes are in degrees.
mean = np.average(temperature, weights=np.cos(latitude))
