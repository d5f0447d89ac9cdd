# part: masks
# slip: all-but-the-other
# says: This is all that is not under the other half's jet, calm air too. Put both conditions of this
#   half together.
rows = lat[:, np.newaxis]
northern = (speed > 30) & (rows > 0)
southern = ~northern
