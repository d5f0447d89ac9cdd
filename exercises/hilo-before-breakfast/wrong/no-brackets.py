# part: speed
# slip: brackets-left-out
# says: Only the depth is under your root, because a power goes before a product. Put brackets around 9.81
#   times the depth.
speed_ms = 9.81 * depth_m ** 0.5
speed_kmh = 3.6 * speed_ms
