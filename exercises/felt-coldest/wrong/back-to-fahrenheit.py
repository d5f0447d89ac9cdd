# part: coldest
# slip: felt-in-fahrenheit
# says: These are the right temperatures in °F. The list is wanted in °C, as `wind_chill` gives them.
felt_c = []
for place, temperature_f, speed_mph in readings:
    felt_c.append(32 + 1.8 * wind_chill(celsius(temperature_f), kmh(speed_mph)))
coldest = readings[felt_c.index(min(felt_c))][0]
