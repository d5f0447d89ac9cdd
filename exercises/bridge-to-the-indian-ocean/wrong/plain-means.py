# part: index
# slip: unweighted-mean
# says: Every grid point counts the same in your mean. Rows nearer the poles cover less of the Earth: give
#   each point the cosine of its latitude as a weight.
nino34 = anomaly_of(sst.sel(longitude=slice(190, 240)).mean(["latitude", "longitude"]))
indian = anomaly_of(sst.sel(longitude=slice(50, 100)).mean(["latitude", "longitude"]))
