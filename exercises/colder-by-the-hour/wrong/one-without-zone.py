# part: night
# slip: zone-missing
# says: Python cannot subtract a moment without a zone from one with a zone. Give both New York's.
evening = datetime.datetime(2013, 3, 9, 23, 51)
morning = datetime.datetime(2013, 3, 10, 6, 51, tzinfo=NEW_YORK)
hours = (morning - evening) / datetime.timedelta(hours=1)
rate_c_per_hour = (morning_c - evening_c) / hours
