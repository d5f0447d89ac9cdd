# part: share
# slip: all-months-known
# says: You divided each month by the known places of all twelve. Count them month by month.
share = (sst < airt).sum(axis=(1, 2)) / both.sum()
