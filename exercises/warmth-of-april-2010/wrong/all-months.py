# part: lazy
# slip: wrong-climatology
# says: You averaged all months of the record. April 2010 is then part of its own normal, and April occurs
#   more often than October. Take `BASE` only.
normal = sst.groupby("time.month").mean()
april = sst.sel(time="2010-04").squeeze("time") - normal.sel(month=4)
