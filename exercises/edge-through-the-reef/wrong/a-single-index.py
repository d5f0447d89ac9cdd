# part: shards
# slip: one-index
# says: You count one index in all. Each shard has an index of its own, and the reef touches several
#   shards.
objects = touched(WHOLE, SHARD)
fetches = touched(REEF, NEW) + 1
