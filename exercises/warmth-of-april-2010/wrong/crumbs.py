# part: open
# slip: chunks-too-many
# says: Your chunks are small, and there are more than ten. Each costs Dask a task at every step, so make
#   them as large as your memory allows.
sst = castalia.open_dataset("ostia-sst", chunks={"time": -1, "longitude": 10})
sst = sst["surface_temperature"]
