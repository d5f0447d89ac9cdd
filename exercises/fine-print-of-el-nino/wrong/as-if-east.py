# part: region
# slip: west-for-east
# says: This is 90° E to 150° E. The box lies at 90° to 150° *west*, and the file counts eastward.
east = sst.sel(longitude=slice(90, 150))
nino3 = east.weighted(np.cos(np.deg2rad(east.latitude))).mean(["latitude", "longitude"])
nino3 = (nino3 - 273.15).assign_attrs(units="degC")
