# part: night
# slip: sign-turned
# says: The sign is turned: a change is the later value minus the earlier one, and it became colder.
evening = datetime.datetime(2013, 3, 9, 23, 51, tzinfo=NEW_YORK)
morning = datetime.datetime(2013, 3, 10, 6, 51, tzinfo=NEW_YORK)
hours = (morning.astimezone(UTC) - evening.astimezone(UTC)) / datetime.timedelta(hours=1)
rate_c_per_hour = (evening_c - morning_c) / hours
