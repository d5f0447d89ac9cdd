# part: month
# slip: position-for-month
# says: Your months run from 0 to 11: these are positions along the axis, counted from 0. January is
#   month 1.
haziest = sky.argmax(axis=2).astype("uint8")
