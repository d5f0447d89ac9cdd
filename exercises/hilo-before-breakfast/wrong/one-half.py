# part: speed
# slip: half-for-root
# says: You took half of the product, not its root. In `** 1/2` the power is 1, and the result is halved. The
#   root is the power 0.5.
speed_ms = (9.81 * depth_m) ** 1/2
speed_kmh = 3.6 * speed_ms
