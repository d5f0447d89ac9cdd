# part: depths
# slip: text-for-number
# says: Leave the quotation marks out. Between them stands text, and Python does not calculate with text.
north_m = ("north_km" / north_hours / 3.6) ** 2 / 9.81
south_m = ("south_km" / south_hours / 3.6) ** 2 / 9.81
