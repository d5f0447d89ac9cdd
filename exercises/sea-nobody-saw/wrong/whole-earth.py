# part: unseen
# slip: land-counted
# says: You divided by the area of the whole Earth, so that land counts as sea that nobody saw. Count only
#   cells that have a report in some month.
unseen = 100 * sst.isnull().weighted(np.cos(np.deg2rad(sst["lat"]))).mean(["lat", "lon"])
