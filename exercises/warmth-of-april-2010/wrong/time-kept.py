# part: lazy
# slip: axis-of-one
# says: Your result keeps an axis of length one. A label in a list, a slice or a part of a date keeps its
#   axis; `squeeze` removes it.
normal = sst.sel(time=BASE).groupby("time.month").mean()
april = (sst.groupby("time.month") - normal).sel(time="2010-04")
