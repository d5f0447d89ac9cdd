# part: places
# slip: scale-still-a-note
# says: The scale factor was applied while opening. Whoever found it in the attributes would multiply a second time.
place = {
    "the unit of a temperature": "attributes",
    "the fill value": "encoding",
    "the scale factor": "attributes",
    "the standard name": "attributes",
    "the calendar of a time": "encoding",
}
