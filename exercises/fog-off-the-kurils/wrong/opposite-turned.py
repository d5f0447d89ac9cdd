# part: share
# slip: gaps-as-colder
# says: The gaps are among your colder places. A comparison with NaN is False, and turned round it becomes
#   True. Ask for what you want, not for its opposite.
share = (~(sst >= airt)).sum(axis=(1, 2)) / both.sum(axis=(1, 2))
