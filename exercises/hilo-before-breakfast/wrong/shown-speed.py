# part: speed
# slip: print-for-value
# says: `print` shows a number on the screen, and the name gets nothing to work with. Leave `print` out: after
#   `=` comes what is to be worked out.
speed_ms = print((9.81 * depth_m) ** 0.5)
speed_kmh = 3.6 * speed_ms
