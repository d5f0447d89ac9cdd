# part: coldest
# slip: how-much-colder
# says: This is how much colder than the air it felt. The wind chill itself was asked for.
felt_c = []
for place, temperature_f, speed_mph in readings:
    air_c = celsius(temperature_f)
    felt_c.append(wind_chill(air_c, kmh(speed_mph)) - air_c)
coldest = readings[felt_c.index(min(felt_c))][0]
