# part: night
# slip: hours-for-change
# says: These are hours for one °C. A rate is the change divided by the hours.
evening = datetime.datetime(2013, 3, 9, 23, 51, tzinfo=NEW_YORK)
morning = datetime.datetime(2013, 3, 10, 6, 51, tzinfo=NEW_YORK)
hours = (morning.astimezone(UTC) - evening.astimezone(UTC)) / datetime.timedelta(hours=1)
rate_c_per_hour = hours / (morning_c - evening_c)
