# part: month
# slip: wider-than-asked
# says: Each value takes more than one byte. Look at the dtype of each step: which type has the last
#   one, and how many bytes is that?
haziest = sky.argmax(axis=2) + 1
