# part: night
# slip: in-minutes
# says: These are minutes. Divide the span by a span of one hour.
evening = datetime.datetime(2013, 3, 9, 23, 51, tzinfo=NEW_YORK)
morning = datetime.datetime(2013, 3, 10, 6, 51, tzinfo=NEW_YORK)
passed = morning.astimezone(UTC) - evening.astimezone(UTC)
hours = passed / datetime.timedelta(minutes=1)
rate_c_per_hour = (morning_c - evening_c) / hours
