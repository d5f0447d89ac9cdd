# part: share
# slip: rounded
# says: These values are rounded. Keep all their digits.
share = ((sst < airt).sum(axis=(1, 2)) / both.sum(axis=(1, 2))).round(2)
