# part: oceans
# slip: land-counted
# says: You divided by the weights of all cells, land included. Land adds nothing to the sum, so it must
#   add nothing to the weights. What knows which cells are missing?
weights = np.cos(np.deg2rad(sst.latitude))
means = []
for name in OCEANS:
    ocean = april.sel(longitude=OCEANS[name])
    means.append((ocean * weights).sum() / (weights.sum() * ocean.sizes["longitude"]))
indian, pacific, atlantic, shown = dask.compute(*means, april)
