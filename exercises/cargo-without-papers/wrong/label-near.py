# part: guard
# slip: label-thought-near
# says: 3° N is not among the labels, and xarray does not take a similar one in its place. A single label must
#   be there exactly.
stops = {
    "names exchanged": True,
    "label not there": False,
    "slice turned": False,
    "wrong unit": False,
}
