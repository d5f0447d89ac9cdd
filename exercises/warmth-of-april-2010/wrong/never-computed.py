# part: oceans
# slip: not-computed
# says: This is still a recipe: no value has been computed. It is small by now, so compute it.
weights = np.cos(np.deg2rad(sst.latitude))
indian, pacific, atlantic = (
    april.sel(longitude=ocean).weighted(weights).mean() for ocean in OCEANS.values()
)
shown = april.compute()
