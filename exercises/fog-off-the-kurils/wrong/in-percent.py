# part: share
# slip: percent
# says: These are percentages. A share between 0 and 1 was asked for.
share = 100 * (sst < airt).sum(axis=(1, 2)) / both.sum(axis=(1, 2))
