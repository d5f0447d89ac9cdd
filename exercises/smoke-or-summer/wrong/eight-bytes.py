# part: month
# slip: wider-than-asked
# says: Each value takes more bytes than a number of dtype uint8. Somewhere something wider came in,
#   and whatever meets it becomes as wide: look at the dtype of each step.
haziest = sky.argmax(axis=2) + 1
