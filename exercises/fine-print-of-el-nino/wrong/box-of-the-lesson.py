# part: region
# slip: another-box
# says: This is Niño 3.4, the box of the lesson. Niño 3 lies further east.
east = sst.sel(longitude=slice(190, 240))
weights = np.cos(np.deg2rad(east.latitude))
nino3 = east.weighted(weights).mean(["latitude", "longitude"]) - 273.15
nino3 = nino3.assign_attrs(units="degC")
