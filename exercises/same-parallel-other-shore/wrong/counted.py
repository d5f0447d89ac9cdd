# part: shores
# slip: position-for-label
# says: You counted rows and columns. Position 39 is not 39° N: the first row lies at 89° S, and a row is
#   two degrees wide. Ask by label.
portugal = sst[:, 39, 349 // 2]
america = sst[:, 39, 287 // 2]
august_gap = float((sst.sel(lat=39, lon=287) - sst.sel(lat=39, lon=349)).sel(month=8))
year_gap = float((america - portugal).mean())
