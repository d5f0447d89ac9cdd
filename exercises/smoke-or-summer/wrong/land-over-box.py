# part: share
# slip: divided-by-the-box
# says: You divided the burning land by the area of the whole box. Divide it by the area of the
#   land.
area = np.cos(np.deg2rad(latitude))[:, np.newaxis]
burning = da.isin(haziest, [8, 9, 10]) & land
share = float(((burning * area).sum() / (area.sum() * haziest.shape[1])).compute())
