# part: share
# slip: gaps-counted
# says: You divided by all cells, and land is among them. The mean of a mask counts the gaps as False. Divide by
#   the number of known places.
share = (sst < airt).mean(axis=(1, 2))
