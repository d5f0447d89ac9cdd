# part: stop
# slip: line-had-run
# says: The line after `->` runs next: it has not appended anything yet.
first_field = "10,94"
skipped_then = 1
still_a_reading = "23 January"
