# part: open
# slip: chunks-across
# says: Your chunks cut time into pieces, and the work goes along time. Keep it whole.
sst = castalia.open_dataset("ostia-sst", chunks={"time": 12})["surface_temperature"]
