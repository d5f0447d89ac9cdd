# part: look
# slip: positions
# says: Those are the positions. Give the readings that stand there, in °C.
first_pair = (-1, 0)
