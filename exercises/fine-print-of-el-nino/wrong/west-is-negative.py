# part: region
# slip: longitude-convention
# says: These longitudes follow another convention than the file's. Look at its first and last
#   longitude: does it run from 0 to 360 or from −180 to 180?
east = sst.sel(longitude=slice(-150, -90))
weights = np.cos(np.deg2rad(east.latitude))
nino3 = east.weighted(weights).mean(["latitude", "longitude"]) - 273.15
nino3 = nino3.assign_attrs(units="degC")
