# part: index
# slip: the-pacific-again
# says: This is the Pacific's box once more.
pacific = sst.sel(longitude=slice(190, 240)).weighted(weights).mean(["latitude", "longitude"])
nino34 = anomaly_of(pacific)
ocean = sst.sel(longitude=slice(50, 100)).weighted(weights).mean(["latitude", "longitude"])
indian = anomaly_of(pacific)
