# part: record
# slip: provisional-kept
# says: Each month is there once, and February is the provisional one of delivery 9. Which of two equal
#   labels did you keep, the first or the last? In the order of names delivery 10 comes before delivery 9.
record = xr.open_mfdataset(paths).drop_duplicates("time")["tos"].load()
