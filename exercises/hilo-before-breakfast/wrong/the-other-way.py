# part: speed
# slip: divided-for-multiplied
# says: You divided by 3.6, which leads from km/h to m/s. The number in km/h is the larger one: multiply.
speed_ms = (9.81 * depth_m) ** 0.5
speed_kmh = speed_ms / 3.6
