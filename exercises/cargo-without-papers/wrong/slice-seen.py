# part: guard
# slip: slice-thought-seen
# says: A slice in the wrong order is a range in which no label lies. xarray selects no row, and does not
#   complain.
stops = {
    "names exchanged": True,
    "label not there": True,
    "slice turned": True,
    "wrong unit": False,
}
