# part: night
# slip: not-divided
# says: This is the change in the whole night. Divide it by `hours`.
evening = datetime.datetime(2013, 3, 9, 23, 51, tzinfo=NEW_YORK)
morning = datetime.datetime(2013, 3, 10, 6, 51, tzinfo=NEW_YORK)
passed = morning.astimezone(UTC) - evening.astimezone(UTC)
hours = passed / datetime.timedelta(hours=1)
rate_c_per_hour = morning_c - evening_c
