# part: days
# slip: turned-round
# says: These are the days on which the north has more.
southern_days = days[south < north].sum()
