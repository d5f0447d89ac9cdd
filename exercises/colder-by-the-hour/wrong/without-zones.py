# part: night
# slip: no-zone-at-all
# says: Your moments have no zone, so Python subtracts what the clocks show. In this night they jumped from
#   two to three. Give both New York's zone, and convert to UTC first.
evening = datetime.datetime(2013, 3, 9, 23, 51)
morning = datetime.datetime(2013, 3, 10, 6, 51)
hours = (morning - evening) / datetime.timedelta(hours=1)
rate_c_per_hour = (morning_c - evening_c) / hours
