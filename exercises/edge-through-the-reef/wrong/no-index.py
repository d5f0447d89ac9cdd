# part: shards
# slip: index-forgotten
# says: You counted the chunks. Before a reader can ask for a chunk of a shard, it must know where
#   it begins.
objects = touched(WHOLE, SHARD)
fetches = touched(REEF, NEW)
