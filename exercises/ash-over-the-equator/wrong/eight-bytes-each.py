# part: memory
# slip: eight-bytes
# says: This counts 8 bytes for each value. Look at the dtype of `v`: how many bits does it have?
kind = "float32"
daily_mb = 73 * 144 * 8 * 10958 / 1000000
