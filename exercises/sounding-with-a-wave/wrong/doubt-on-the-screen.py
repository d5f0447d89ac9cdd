# part: doubt
# slip: print-for-value
# says: `print` shows a number on the screen, and the name gets nothing to work with. Leave `print` out: after
#   `=` comes what is to be worked out.
doubt_m = print((south_km / 14.75 / 3.6) ** 2 / 9.81 - south_m)
