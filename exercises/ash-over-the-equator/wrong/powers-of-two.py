# part: memory
# slip: binary-mb
# says: Here a MB is 1,000,000 bytes.
kind = "float32"
daily_mb = v.nbytes / 12 * 10958 / 1024**2
