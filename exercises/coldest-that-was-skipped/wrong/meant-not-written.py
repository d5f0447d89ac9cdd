# part: stop
# slip: as-a-number
# says: That is the number which somebody meant. The field is a text with a comma: give it as it is, in
#   quotes.
first_field = 10.94
skipped_then = 0
still_a_reading = "23 January"
