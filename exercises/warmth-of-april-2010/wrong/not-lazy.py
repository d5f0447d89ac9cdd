# part: open
# status: wrong form
# says: `sst` has been computed already, expected an array that is still lazy.
sst = castalia.open_dataset("ostia-sst")["surface_temperature"]
