# part: runs
# slip: midnight-left-out
# says: Your slice leaves midnight out. Its position is 0, because counting begins there.
night_c = sum(air_c[1:7]) / len(air_c[1:7])
evening_c = sum(air_c[-6:]) / 6
