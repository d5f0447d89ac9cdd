# part: coldest
# slip: position-for-words
# says: This is the position of the lowest number. The words at the same position of `readings` were
#   asked for.
felt_c = [wind_chill(celsius(air_f), kmh(wind_mph)) for _, air_f, wind_mph in readings]
coldest = felt_c.index(min(felt_c))
