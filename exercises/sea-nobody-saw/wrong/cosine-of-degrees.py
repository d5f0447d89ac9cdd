# part: unseen
# slip: degrees-for-radians
# says: NumPy's sine and cosine expect radians, and your angles are in degrees.
sea = sst.notnull().any("month")
cell = np.cos(sst["lat"])
seen = (sst.notnull() * cell).sum(["lat", "lon"])
unseen = 100 * (1 - seen / (sea * cell).sum())
