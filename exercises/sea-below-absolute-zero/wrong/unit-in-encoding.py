# part: places
# slip: meaning-put-away
# says: Unit and standard name of a temperature say what the numbers mean. xarray applies neither of them, so they
#   stay where people look for notes.
place = {
    "the unit of a temperature": "encoding",
    "the fill value": "encoding",
    "the scale factor": "encoding",
    "the standard name": "attributes",
    "the calendar of a time": "encoding",
}
