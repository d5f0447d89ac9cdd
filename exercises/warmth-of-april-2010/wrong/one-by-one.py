# part: oceans
# slip: compute-in-loop
# says: Each turn of your loop computes on its own. Build the whole result, compute it once.
weights = np.cos(np.deg2rad(sst.latitude))
means = {}
for name, ocean in OCEANS.items():
    means[name] = april.sel(longitude=ocean).weighted(weights).mean().compute()
indian, pacific, atlantic = means["Indian"], means["Pacific"], means["Atlantic"]
shown = april.compute()
