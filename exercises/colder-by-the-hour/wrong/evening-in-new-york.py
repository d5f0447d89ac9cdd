# part: night
# slip: zones-swapped
# says: One of your moments carries another zone than New York's. Both were read on New York's clocks.
evening = datetime.datetime(2013, 3, 9, 23, 51, tzinfo=NEW_YORK)
morning = datetime.datetime(2013, 3, 10, 6, 51, tzinfo=UTC)
hours = (morning.astimezone(UTC) - evening.astimezone(UTC)) / datetime.timedelta(hours=1)
rate_c_per_hour = (morning_c - evening_c) / hours
