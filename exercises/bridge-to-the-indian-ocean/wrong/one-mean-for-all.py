# part: index
# slip: wrong-climatology
# says: You subtracted one mean for all months, so the annual cycle is still in.
pacific = sst.sel(longitude=slice(190, 240)).weighted(weights).mean(["latitude", "longitude"])
nino34 = pacific - pacific.sel(time=BASE).mean()
ocean = sst.sel(longitude=slice(50, 100)).weighted(weights).mean(["latitude", "longitude"])
indian = anomaly_of(ocean)
