# part: stop
# slip: second-stop
# says: That is the second stop. `c` had continued from the first one.
first_field = "NA"
skipped_then = 0
still_a_reading = "23 January"
