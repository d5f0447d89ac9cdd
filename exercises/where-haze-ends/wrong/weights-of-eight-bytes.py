# part: front
# slip: wider-than-asked
# says: Each value takes more bytes than a number of dtype float32. Somewhere something wider came
#   in, and whatever meets it becomes as wide: look at the dtype of each step.
wide = annual.astype("float64")
front = wide.map_overlap(northward, depth=5, boundary="nearest", meta=np.empty((0, 0)))
