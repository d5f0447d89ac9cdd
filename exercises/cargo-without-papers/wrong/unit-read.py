# part: guard
# slip: unit-thought-read
# says: A unit is an attribute, which is a note. xarray keeps notes and does not read them.
stops = {
    "names exchanged": True,
    "label not there": True,
    "slice turned": False,
    "wrong unit": True,
}
