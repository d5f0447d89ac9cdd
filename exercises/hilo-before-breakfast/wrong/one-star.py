# part: speed
# slip: half-for-root
# says: You took half of the product. A power has two stars; and write 0.5, not 1/2: Python would take the
#   power 1 and halve the result.
speed_ms = (9.81 * depth_m) * 0.5
speed_kmh = 3.6 * speed_ms
