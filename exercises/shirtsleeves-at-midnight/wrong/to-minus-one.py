# part: runs
# slip: last-left-out
# says: You left the last reading out, as a slice leaves out its end. Write nothing after the colon: then
#   it goes on to the end of the list.
night_c = sum(air_c[:7]) / 7
evening_c = sum(air_c[-6:-1]) / len(air_c[-6:-1])
