# part: join
# slip: key-not-unique
# says: The join stopped because a key stands in the second table more than once. Is the key station and
#   time, and is each pair there once?
pairs = metar.merge(old, on=["id", "time"], validate="many_to_one")
pair_count = len(pairs)
