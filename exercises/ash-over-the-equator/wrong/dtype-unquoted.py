# part: memory
# slip: dtype-itself
# says: This is the dtype, and its name as a text was asked for. Put the name in quotes.
kind = v.dtype
daily_mb = v.nbytes / 12 * 10958 / 1000000
