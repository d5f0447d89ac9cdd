# part: places
# slip: calendar-still-a-note
# says: The count was turned into dates, with the calendar. Unit and calendar of a time are then put away together.
place = {
    "the unit of a temperature": "attributes",
    "the fill value": "encoding",
    "the scale factor": "encoding",
    "the standard name": "attributes",
    "the calendar of a time": "attributes",
}
