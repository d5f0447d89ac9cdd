# part: speed
# slip: product-without-sign
# says: Python cannot read a number beside a name or a bracket. For a product it wants a star between them.
speed_ms = (9.81 depth_m) ** 0.5
speed_kmh = 3.6 * speed_ms
