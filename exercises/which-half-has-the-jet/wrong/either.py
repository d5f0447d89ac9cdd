# part: masks
# slip: either-for-both
# says: `|` is `True` where one of the two conditions holds. Both must hold: `&`.
rows = lat[:, np.newaxis]
northern = (speed > 30) | (rows > 0)
southern = (speed > 30) | (rows < 0)
