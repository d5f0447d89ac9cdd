# part: late
# slip: print-for-value
# says: `print` shows a number on the screen, and the name gets nothing to work with. Leave `print` out: after
#   `=` comes what is to be worked out.
late_minutes = print(60 * (hours - 4.9))
