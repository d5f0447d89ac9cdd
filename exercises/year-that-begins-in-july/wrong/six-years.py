# part: july
# slip: incomplete-kept
# says: Years that are not whole are still among them, at the ends of the record. Ask each piece how many
#   months it has.
july_c = atoll_c.resample(time="YS-JUL").mean()
coldest = int(july_c.idxmin().dt.year)
