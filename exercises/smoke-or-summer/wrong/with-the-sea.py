# part: share
# slip: sea-counted
# says: You counted the sea, which is half of the box and follows the summer. Of the land alone the
#   share is another.
area = np.cos(np.deg2rad(latitude))[:, np.newaxis]
recipe = (da.isin(haziest, [8, 9, 10]) * area).sum() / (area.sum() * haziest.shape[1])
share = float(recipe.compute())
