# part: coldest
# slip: rounded-list
# says: These are the right numbers, rounded. Two readings may then look alike that are not: keep what
#   `wind_chill` gives back.
felt_c = []
for place, temperature_f, speed_mph in readings:
    felt_c.append(round(wind_chill(celsius(temperature_f), kmh(speed_mph)), 1))
coldest = readings[felt_c.index(min(felt_c))][0]
