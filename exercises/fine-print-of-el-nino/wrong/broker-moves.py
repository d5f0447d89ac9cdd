# part: base
# slip: other-period-other-normal
# says: Two are right. The broker's period begins and ends half a year later, but look at the one month
#   that was asked for: which Decembers lie in it?
moves = {"insurer": "smaller", "fishery": "larger", "broker": "smaller"}
