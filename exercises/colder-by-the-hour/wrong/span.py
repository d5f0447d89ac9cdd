# part: night
# slip: still-a-span
# says: This is a span. Divide it by a span of one hour, and a plain number is left.
evening = datetime.datetime(2013, 3, 9, 23, 51, tzinfo=NEW_YORK)
morning = datetime.datetime(2013, 3, 10, 6, 51, tzinfo=NEW_YORK)
hours = morning.astimezone(UTC) - evening.astimezone(UTC)
rate_c_per_hour = -0.63
