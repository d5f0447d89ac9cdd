# part: unseen
# slip: share-for-percent
# says: Your shares go from 0 to 1. The task asks for percent.
area = sst.notnull().any("month") * np.cos(np.deg2rad(sst["lat"]))
unseen = 1 - (sst.notnull() * area).sum(["lat", "lon"]) / area.sum()
