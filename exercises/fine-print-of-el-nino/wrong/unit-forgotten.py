# part: region
# status: wrong form
# says: `nino3`: its attributes say units 'K', expected 'degC'.
east = sst.sel(longitude=slice(210, 270))
weights = np.cos(np.deg2rad(east.latitude))
nino3 = east.weighted(weights).mean(["latitude", "longitude"]) - 273.15
