# part: unseen
# slip: weights-of-mercator
# says: You weighted by Mercator's paper, on which cells grow towards the poles. On Earth they shrink.
area = sst.notnull().any("month") / np.cos(np.deg2rad(sst["lat"]))
unseen = 100 * (1 - (sst.notnull() * area).sum(["lat", "lon"]) / area.sum())
