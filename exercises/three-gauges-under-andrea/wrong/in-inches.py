# part: read
# slip: inches
# says: These are sums in inches. Each hour should come in mm.
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
            if record not in accepted:
                accepted.append(record)
        except ValueError:
            refused.append((airport, day, hour))

totals_mm = []
for airport in airports:
    totals_mm.append(sum([record.rain_mm / 25.4 for record in accepted if record.airport == airport]))
