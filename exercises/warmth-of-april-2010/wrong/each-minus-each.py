# part: lazy
# slip: broadcast
# says: Your result has an axis too many: each value was combined with every value of the other array.
#   Make them share an axis first, or group both in the same way.
normal = sst.sel(time=BASE).groupby("time.month").mean()
april = sst.sel(time="2010-04").squeeze("time") - normal
