# part: mend
# slip: product-without-sign
# says: Python cannot read a number and a name side by side. For a product it wants a star between them.
depth_m = 4080
speed_ms = (9.81 * depth_m) ** 0.5
speed_kmh = 3.6 speed_ms
hours = 17000 / speed_kmh
