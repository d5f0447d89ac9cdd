# part: shards
# slip: incomplete-left-out
# says: The last shard along an axis may stick out at the end, and it is an object all the same.
#   Round up.
objects = int(np.prod(np.floor_divide(SHAPE, SHARD)))
fetches = touched(REEF, NEW) + touched(REEF, SHARD)
