# part: share
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
share = ((sst < airt).sum(axis=(1, 2)) / both.sum(axis=(1, 2))).round(2)
