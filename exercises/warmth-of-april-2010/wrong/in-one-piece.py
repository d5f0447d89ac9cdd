# part: open
# slip: chunks-too-large
# says: A chunk of yours takes more than 0.5 MB. Values in a chunk, times bytes a value: cut an axis that
#   the question does not run along.
sst = castalia.open_dataset("ostia-sst", chunks={})["surface_temperature"]
