# part: read
# slip: same-hour-of-another
# says: You took each hour once for all airports together. Compare whole records: airport and
#   day differ, too.
with open(folder / "andrea.csv", encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))

missing = 0
refused = []
accepted = []
for row in rows:
    airport, day, hour = row["airport"], int(row["day"]), int(row["hour"])
    rain_mm = millimetres(row["rain_in"])
    if rain_mm is None:
        missing += 1
    else:
        try:
            record = Hour(airport, day, hour, rain_mm)
            if hour not in [other.hour for other in accepted]:
                accepted.append(record)
        except ValueError:
            refused.append((airport, day, hour))

totals_mm = [sum([one.rain_mm for one in accepted if one.airport == name]) for name in airports]
