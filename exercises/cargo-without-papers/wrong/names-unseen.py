# part: guard
# slip: names-thought-unseen
# says: With the names exchanged, 18 latitudes are given for an axis of 54 values. That is a contradiction
#   which xarray does notice.
stops = {
    "names exchanged": False,
    "label not there": True,
    "slice turned": False,
    "wrong unit": False,
}
