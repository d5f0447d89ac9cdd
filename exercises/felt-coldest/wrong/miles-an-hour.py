# part: coldest
# slip: wind-as-stored
# says: The temperatures are converted, the winds still are in miles an hour.
felt_c = []
for _, temperature_f, speed_mph in readings:
    felt_c.append(wind_chill(celsius(temperature_f), speed_mph))
coldest = readings[felt_c.index(min(felt_c))][0]
