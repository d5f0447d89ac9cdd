# part: coldest
# slip: reading-for-words
# says: This is a whole reading, with its temperature and its wind. The words are its first item, at
#   position 0: put `[0]` behind it.
felt_c = [wind_chill(celsius(air_f), kmh(wind_mph)) for _, air_f, wind_mph in readings]
coldest = readings[felt_c.index(min(felt_c))]
