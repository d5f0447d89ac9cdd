# part: shores
# slip: west-as-minus
# says: A longitude west of Greenwich is written here as a number from 180 to 360, so the labels that you
#   asked for do not exist. The task gives each longitude both ways.
gap = sst.sel(lat=39, lon=-73) - sst.sel(lat=39, lon=-11)
august_gap = float(gap.sel(month=8))
year_gap = float(gap.mean("month"))
