# part: masks
# slip: halves-exchanged
# says: This is the jet of the other half. Latitudes are positive north of the equator.
rows = lat[:, np.newaxis]
northern = (speed > 30) & (rows < 0)
southern = (speed > 30) & (rows > 0)
