# part: masks
# slip: equator-counted
# says: With `>=` or `<=` the equator counts to a half. It does no harm here, because no jet lies on
#   it; north and south of it was asked for.
rows = lat[:, np.newaxis]
northern = (speed > 30) & (rows >= 0)
southern = (speed > 30) & (rows < 0)
