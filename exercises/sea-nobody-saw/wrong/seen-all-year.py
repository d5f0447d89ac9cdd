# part: unseen
# slip: sea-of-every-month
# says: You divided by the sea that is reported in *every* month. As sea counts every cell that is reported
#   in one month at least.
sea = sst.notnull().all("month")
cell = np.cos(np.deg2rad(sst["lat"]))
seen = (sst.notnull() * cell).sum(["lat", "lon"])
unseen = 100 * (1 - seen / (sea * cell).sum())
