# part: oceans
# slip: computed-apart
# says: Your cell computes more than once. Each time the file is read again and the normals are worked out
#   again. Build all recipes first, and hand them over together, as in the lesson on Dask arrays.
weights = np.cos(np.deg2rad(sst.latitude))
indian = april.sel(longitude=OCEANS["Indian"]).weighted(weights).mean().compute()
pacific = april.sel(longitude=OCEANS["Pacific"]).weighted(weights).mean().compute()
atlantic = april.sel(longitude=OCEANS["Atlantic"]).weighted(weights).mean().compute()
shown = april.compute()
