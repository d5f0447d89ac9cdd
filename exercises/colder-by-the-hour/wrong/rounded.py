# part: night
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
evening = datetime.datetime(2013, 3, 9, 23, 51, tzinfo=NEW_YORK)
morning = datetime.datetime(2013, 3, 10, 6, 51, tzinfo=NEW_YORK)
passed = morning.astimezone(UTC) - evening.astimezone(UTC)
hours = passed / datetime.timedelta(hours=1)
rate_c_per_hour = round((morning_c - evening_c) / hours, 2)
