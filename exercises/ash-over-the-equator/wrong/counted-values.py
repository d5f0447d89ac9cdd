# part: memory
# slip: values-for-bytes
# says: This counts values, in millions. Each of them takes more than one byte.
kind = "float32"
daily_mb = 73 * 144 * 10958 / 1000000
