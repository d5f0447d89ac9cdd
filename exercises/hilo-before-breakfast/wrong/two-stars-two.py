# part: speed
# slip: square-for-root
# says: You squared the product. The root is the power 0.5.
speed_ms = (9.81 * depth_m) ** 2
speed_kmh = 3.6 * speed_ms
