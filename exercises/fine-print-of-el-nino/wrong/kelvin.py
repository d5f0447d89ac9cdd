# part: region
# slip: kelvin-for-celsius
# says: Your temperatures are about 273 too high: they are still in kelvin.
east = sst.sel(longitude=slice(210, 270))
weights = np.cos(np.deg2rad(east.latitude))
nino3 = east.weighted(weights).mean(["latitude", "longitude"])
