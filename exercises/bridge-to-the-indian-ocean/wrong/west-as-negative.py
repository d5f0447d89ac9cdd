# part: index
# slip: longitude-convention
# says: These longitudes follow another convention than the file's. Look at its first and last longitude:
#   does it run from 0 to 360 or from −180 to 180?
pacific = sst.sel(longitude=slice(-170, -120)).weighted(weights).mean(["latitude", "longitude"])
nino34 = anomaly_of(pacific)
ocean = sst.sel(longitude=slice(50, 100)).weighted(weights).mean(["latitude", "longitude"])
indian = anomaly_of(ocean)
