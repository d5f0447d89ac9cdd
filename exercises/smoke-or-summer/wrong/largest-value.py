# part: month
# status: wrong form
# says: `haziest` has dtype float32, expected uint8.
haziest = sky.max(axis=2)
