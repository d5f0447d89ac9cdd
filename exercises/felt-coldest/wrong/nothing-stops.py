# part: printed
# slip: number-came-back
# says: No number comes back from that call. You would add 1 to None, which cannot be done.
stops = set()
