# part: guard
# slip: order-thought-seen
# says: Turned latitudes are still 18 labels for 18 rows. Nothing contradicts them, so xarray believes you.
stops = {"names exchanged": True, "latitudes turned": True, "wrong unit": False}
