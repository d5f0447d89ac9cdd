# part: night
# slip: wall-clock
# says: That is what the clocks show. In this night they jumped from two to three. With the same zone on
#   both sides Python does not ask the zone: convert to UTC first.
evening = datetime.datetime(2013, 3, 9, 23, 51, tzinfo=NEW_YORK)
morning = datetime.datetime(2013, 3, 10, 6, 51, tzinfo=NEW_YORK)
hours = (morning - evening) / datetime.timedelta(hours=1)
rate_c_per_hour = (morning_c - evening_c) / hours
