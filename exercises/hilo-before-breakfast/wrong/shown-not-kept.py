# part: hours
# slip: print-for-value
# says: `print` shows a number and gives nothing back, so the name holds None. Leave `print` out: after `=` comes
#   what is to be worked out.
hours = print(distance_km / speed_kmh)
