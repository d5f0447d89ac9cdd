# part: lazy
# slip: wrong-climatology
# says: You subtracted one mean of the whole period, so the annual cycle is still in. April needs the
#   normal of April.
normal = sst.sel(time=BASE).groupby("time.month").mean()
april = sst.sel(time="2010-04").squeeze("time") - sst.sel(time=BASE).mean("time")
