# part: shards
# slip: shard-for-chunk
# says: You count one request for each shard. That would fetch shards whole. The unit of reading is
#   the chunk.
objects = touched(WHOLE, SHARD)
fetches = touched(REEF, SHARD)
