# part: guard
# slip: no-truths
# says: Each value is to be `True` or `False`, without quotation marks.
stops = {
    "names exchanged": "True",
    "label not there": "True",
    "slice turned": "False",
    "wrong unit": "False",
}
