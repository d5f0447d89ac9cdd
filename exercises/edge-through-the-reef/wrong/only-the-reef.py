# part: shards
# slip: objects-of-the-reef
# says: These are the objects of the reef. Those of the whole array were asked for.
objects = touched(REEF, SHARD)
fetches = touched(REEF, NEW) + touched(REEF, SHARD)
