# part: coldest
# slip: thermometer
# says: There the thermometer was lowest. The place of the lowest wind chill was asked for.
felt_c = [wind_chill(celsius(air_f), kmh(wind_mph)) for _, air_f, wind_mph in readings]
temperatures = [air_f for _, air_f, _ in readings]
coldest = readings[temperatures.index(min(temperatures))][0]
