# part: warm
# slip: weights-added
# says: You added the cosines of the warm cells. As weights they would do; for km² add areas.
warm_km2 = (np.cos(np.deg2rad(lat)) * (sst_c > 26.5)).sum(("lat", "lon"))
year_km2 = warm_km2.weighted(days).mean("month")
