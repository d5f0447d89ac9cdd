# part: coldest
# slip: only-the-last
# says: `felt_c` holds one number, that of the last reading: each turn of the loop gave the name a new
#   value. Begin with an empty list, and append.
for place, temperature_f, speed_mph in readings:
    felt_c = wind_chill(celsius(temperature_f), kmh(speed_mph))
coldest = place
