# part: region
# slip: unweighted-mean
# says: Every grid point counts the same in your mean. Rows nearer the poles cover less of the Earth:
#   give each point the cosine of its latitude as a weight.
nino3 = sst.sel(longitude=slice(210, 270)).mean(["latitude", "longitude"]) - 273.15
nino3 = nino3.assign_attrs(units="degC")
