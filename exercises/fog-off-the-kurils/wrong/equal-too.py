# part: share
# slip: equal-for-colder
# says: Places where sea and air are equal are among your colder ones.
share = (sst <= airt).sum(axis=(1, 2)) / both.sum(axis=(1, 2))
