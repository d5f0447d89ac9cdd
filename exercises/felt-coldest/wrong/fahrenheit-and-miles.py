# part: coldest
# slip: units-as-stored
# says: The formula got °F and miles an hour. Convert both before they go in.
felt_c = []
for _, temperature_f, speed_mph in readings:
    felt_c.append(wind_chill(temperature_f, speed_mph))
coldest = readings[felt_c.index(min(felt_c))][0]
