# part: coldest
# slip: sorted-list
# says: These are the right numbers, sorted. Keep the order of the readings: the position tells to which
#   of them a number belongs.
felt_c = sorted([wind_chill(celsius(air_f), kmh(wind_mph)) for _, air_f, wind_mph in readings])
coldest = readings[felt_c.index(min(felt_c))][0]
