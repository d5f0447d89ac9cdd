# part: open
# slip: opened-without-chunks
# says: This is no array of Dask: the dataset was opened without `chunks`, or loaded afterwards. Whatever
#   you do with it happens at once, on the whole of it.
sst = castalia.open_dataset("ostia-sst")["surface_temperature"]
