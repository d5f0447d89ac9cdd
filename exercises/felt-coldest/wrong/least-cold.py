# part: coldest
# slip: largest-for-lowest
# says: There it felt least cold. Of negative numbers the lowest is furthest from zero.
felt_c = [wind_chill(celsius(air_f), kmh(wind_mph)) for _, air_f, wind_mph in readings]
coldest = readings[felt_c.index(max(felt_c))][0]
