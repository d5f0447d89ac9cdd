# part: night
# slip: evening-minus-morning
# says: The sign is turned: the span is the later moment minus the earlier one.
evening = datetime.datetime(2013, 3, 9, 23, 51, tzinfo=NEW_YORK)
morning = datetime.datetime(2013, 3, 10, 6, 51, tzinfo=NEW_YORK)
hours = (evening.astimezone(UTC) - morning.astimezone(UTC)) / datetime.timedelta(hours=1)
rate_c_per_hour = (morning_c - evening_c) / hours
