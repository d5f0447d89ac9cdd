# part: seasons
# slip: four-a-year
# says: Five years of four seasons would be 20. But the record begins in April 2006 and ends in
#   September 2010.
how_many = 20
pieces = nino34_c.resample(time="QS-DEC")
months = pieces.count()
whole_c = pieces.mean()[months == 3]
