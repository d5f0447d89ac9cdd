# part: share
# slip: count-for-share
# says: These are counts of places. Divide them by the number of known places.
share = (sst < airt).sum(axis=(1, 2))
