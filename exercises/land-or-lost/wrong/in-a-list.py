# part: absent
# slip: list-for-set
# says: The keys are right, but they stand in a list. A set was asked for: it has no order, and `in`
#   finds a key in it at once.
keys = ["c/" + "/".join(map(str, place)) for place in np.ndindex(*counts)]
absent = [key for key in keys if not (copy / "sst" / key).exists()]
