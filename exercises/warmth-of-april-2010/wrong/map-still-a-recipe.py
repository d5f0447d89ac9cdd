# part: oceans
# slip: not-computed
# says: This is still a recipe: no value has been computed. It is small by now, so compute it.
weights = np.cos(np.deg2rad(sst.latitude))
means = [april.sel(longitude=ocean).weighted(weights).mean() for ocean in OCEANS.values()]
indian, pacific, atlantic, _ = dask.compute(*means, april)
shown = april
