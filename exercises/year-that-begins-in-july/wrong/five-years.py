# part: calendar
# slip: incomplete-kept
# says: Years that are not whole are still among them, at the ends of the record. Ask each piece how many
#   months it has.
calendar_c = atoll_c.resample(time="YS").mean()
