# part: places
# slip: fill-still-a-note
# says: The fill value was applied while opening: no such number is left in the array. So it is no longer a note
#   about the array.
place = {
    "the unit of a temperature": "attributes",
    "the fill value": "attributes",
    "the scale factor": "encoding",
    "the standard name": "attributes",
    "the calendar of a time": "encoding",
}
