# part: night
# slip: hour-added
# says: You added the hour of the change. In spring an hour is missing, so less time went by than the
#   clocks show.
evening = datetime.datetime(2013, 3, 9, 23, 51, tzinfo=NEW_YORK)
morning = datetime.datetime(2013, 3, 10, 6, 51, tzinfo=NEW_YORK)
hours = (morning - evening) / datetime.timedelta(hours=1) + 1
rate_c_per_hour = (morning_c - evening_c) / hours
