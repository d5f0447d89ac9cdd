# part: night
# slip: in-seconds
# says: These are seconds. Divide the span by a span of one hour.
evening = datetime.datetime(2013, 3, 9, 23, 51, tzinfo=NEW_YORK)
morning = datetime.datetime(2013, 3, 10, 6, 51, tzinfo=NEW_YORK)
hours = (morning.astimezone(UTC) - evening.astimezone(UTC)) / datetime.timedelta(seconds=1)
rate_c_per_hour = (morning_c - evening_c) / hours
