# part: memory
# slip: bytes-for-mb
# says: This is in bytes. A MB is a million of them.
kind = "float32"
daily_mb = v.nbytes / 12 * 10958
