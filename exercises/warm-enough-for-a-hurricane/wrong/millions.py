# part: warm
# slip: in-millions
# says: These are millions of km². The areas in km² were asked for.
warm_km2 = (cell_km2 * (sst_c > 26.5)).sum(("lat", "lon")) / 10**6
year_km2 = warm_km2.weighted(days).mean("month")
