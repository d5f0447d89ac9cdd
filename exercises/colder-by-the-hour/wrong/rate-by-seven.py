# part: night
# slip: wall-clock-rate
# says: You divided by the seven hours of the clocks. Divide by `hours`.
evening = datetime.datetime(2013, 3, 9, 23, 51, tzinfo=NEW_YORK)
morning = datetime.datetime(2013, 3, 10, 6, 51, tzinfo=NEW_YORK)
hours = (morning.astimezone(UTC) - evening.astimezone(UTC)) / datetime.timedelta(hours=1)
rate_c_per_hour = (morning_c - evening_c) / 7
