# part: stop
# slip: the-gap
# says: `NA` says that nothing was measured. The other field holds a number, written with a comma.
first_field = "10,94"
skipped_then = 0
still_a_reading = "25 January"
