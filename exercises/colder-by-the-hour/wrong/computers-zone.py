# part: night
# slip: no-zone
# says: A moment has no zone. `astimezone` then takes the zone of your computer. Give it New York's.
evening = datetime.datetime(2013, 3, 9, 23, 51)
morning = datetime.datetime(2013, 3, 10, 6, 51)
hours = (morning.astimezone(UTC) - evening.astimezone(UTC)) / datetime.timedelta(hours=1)
rate_c_per_hour = (morning_c - evening_c) / hours
