# part: coldest
# slip: value-for-place
# says: This is how cold it felt. When and where was asked for.
felt_c = [wind_chill(celsius(air_f), kmh(wind_mph)) for _, air_f, wind_mph in readings]
coldest = min(felt_c)
