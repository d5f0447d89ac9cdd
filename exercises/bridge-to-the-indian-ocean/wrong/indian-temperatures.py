# part: index
# slip: temperature-for-anomaly
# says: These are temperatures. Their normals are still to be subtracted.
pacific = sst.sel(longitude=slice(190, 240)).weighted(weights).mean(["latitude", "longitude"])
nino34 = anomaly_of(pacific)
ocean = sst.sel(longitude=slice(50, 100)).weighted(weights).mean(["latitude", "longitude"])
indian = ocean
