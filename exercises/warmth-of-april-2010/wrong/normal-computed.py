# part: lazy
# slip: computed-early
# says: You ran the recipe: these are values, in memory. Asked for is the recipe itself, so that what comes
#   after it can join in. Leave out the step that computes.
normal = sst.sel(time=BASE).groupby("time.month").mean().compute()
april = sst.sel(time="2010-04").squeeze("time") - normal.sel(month=4)
