# part: oceans
# slip: unweighted-mean
# says: Every grid point counts the same in your mean. Rows nearer the poles cover less of the Earth: give
#   each point the cosine of its latitude as a weight.
means = [april.sel(longitude=ocean).mean() for ocean in OCEANS.values()]
indian, pacific, atlantic, shown = dask.compute(*means, april)
