# part: december
# slip: broadcast
# says: Your result has an axis too many: each value was combined with every value of the other array.
#   Make them share an axis first, or group both in the same way.
december = (pacific - normal).sel(time=DECEMBER).squeeze("time")
