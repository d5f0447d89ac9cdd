# part: shards
# slip: chunk-for-object
# says: You counted chunks. With shards, many chunks share one object.
objects = touched(WHOLE, NEW)
fetches = touched(REEF, NEW) + touched(REEF, SHARD)
