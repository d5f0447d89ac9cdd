# part: runs
# slip: five-for-six
# says: These are the last five readings. `-1` is the last already, so six readings begin at `-6`.
night_c = sum(air_c[:7]) / 7
evening_c = sum(air_c[-5:]) / len(air_c[-5:])
