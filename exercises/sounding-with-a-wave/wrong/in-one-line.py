# part: depths
# slip: square-of-the-last
# says: Only the 3.6 was squared, because a power goes before a division. Give the speed a name, or put
#   brackets around it.
north_m = north_km / north_hours / 3.6 ** 2 / 9.81
south_m = south_km / south_hours / 3.6 ** 2 / 9.81
