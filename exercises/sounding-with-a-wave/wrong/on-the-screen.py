# part: depths
# slip: print-for-value
# says: `print` shows a number on the screen, and the name gets nothing to work with. Leave `print` out: after
#   `=` comes what is to be worked out.
north_m = print((north_km / north_hours / 3.6) ** 2 / 9.81)
south_m = print((south_km / south_hours / 3.6) ** 2 / 9.81)
