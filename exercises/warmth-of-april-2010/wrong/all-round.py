# part: oceans
# slip: all-longitudes
# says: This is the mean all round the Earth. Choose the longitudes of the ocean first.
weights = np.cos(np.deg2rad(sst.latitude))
belt = april.weighted(weights).mean()
indian, pacific, atlantic, shown = dask.compute(belt, belt, belt, april)
