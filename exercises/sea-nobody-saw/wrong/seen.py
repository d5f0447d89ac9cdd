# part: unseen
# slip: seen-for-unseen
# says: This is the share that *has* reports. The rest was asked for.
area = sst.notnull().any("month") * np.cos(np.deg2rad(sst["lat"]))
unseen = 100 * (sst.notnull() * area).sum(["lat", "lon"]) / area.sum()
