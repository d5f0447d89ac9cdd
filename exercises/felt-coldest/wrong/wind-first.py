# part: coldest
# slip: arguments-swapped
# says: Temperature and wind changed places in your call: arguments are matched by their order, and the
#   temperature comes first.
felt_c = []
for place, temperature_f, speed_mph in readings:
    felt_c.append(wind_chill(kmh(speed_mph), celsius(temperature_f)))
coldest = readings[felt_c.index(min(felt_c))][0]
