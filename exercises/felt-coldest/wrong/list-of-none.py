# part: coldest
# slip: shown-not-returned
# says: `felt_c` holds None: what you called in the loop shows its number and gives nothing back. Call
#   a function that returns, as your `wind_chill` does.
felt_c = []
for place, temperature_f, speed_mph in readings:
    felt_c.append(show_wind_chill(celsius(temperature_f), kmh(speed_mph)))
coldest = readings[felt_c.index(min(felt_c))][0]
