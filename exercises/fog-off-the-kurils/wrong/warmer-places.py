# part: share
# slip: warmer-for-colder
# says: This is the share of places where the sea is warmer than the air.
share = (sst > airt).sum(axis=(1, 2)) / both.sum(axis=(1, 2))
