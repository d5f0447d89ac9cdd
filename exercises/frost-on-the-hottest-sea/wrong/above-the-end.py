# part: ran-over
# slip: range-without-sum
# says: No `int16` is above 32,767, so nothing can be found so. Ask before the sum which numbers leave no room
#   for 25,000 more.
spoilt = packed > 32767
