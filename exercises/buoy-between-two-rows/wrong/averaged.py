# part: months
# slip: averaged-too-soon
# says: The months are averaged already. The three maps were asked for.
winter = sst.sel(time=slice("2009-12", "2010-02")).mean("time")
last_year = sst.isel(time=slice(42, 54))
