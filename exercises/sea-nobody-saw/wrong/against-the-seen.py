# part: unseen
# slip: share-of-the-seen
# says: You divided by the sea that was seen in the month. Divide by all sea: it is the same in each month.
sea = sst.notnull().any("month")
cell = np.cos(np.deg2rad(sst["lat"]))
hidden = (sea & sst.isnull()) * cell
unseen = 100 * hidden.sum(["lat", "lon"]) / (sst.notnull() * cell).sum(["lat", "lon"])
