# part: night
# slip: read-as-utc
# says: You gave these times to UTC. They were read on New York's clocks: give them New York's zone.
evening = datetime.datetime(2013, 3, 9, 23, 51, tzinfo=UTC)
morning = datetime.datetime(2013, 3, 10, 6, 51, tzinfo=UTC)
hours = (morning.astimezone(UTC) - evening.astimezone(UTC)) / datetime.timedelta(hours=1)
rate_c_per_hour = (morning_c - evening_c) / hours
