# part: look
# slip: as-intended
# says: Those are the first two readings, which the colleague meant. Look at what the first turn really
#   takes.
first_pair = (11.1, 11.1)
