# part: memory
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
kind = "float32"
daily_mb = round(v.nbytes / 12 * 10958 / 1000000)
