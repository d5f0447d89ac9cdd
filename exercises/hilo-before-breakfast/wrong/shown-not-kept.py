# part: hours
# slip: print-for-value
# says: `print` shows a number on the screen, and the name gets nothing to work with. Leave `print` out: after
#   `=` comes what is to be worked out.
hours = print(distance_km / speed_kmh)
