# part: july
# slip: begins-in-june
# says: These years begin in June. The month in the text is the first of the year, not the last.
from_july = atoll_c.resample(time="YS-JUN")
july_c = from_july.mean()[from_july.count() == 12]
coldest = int(july_c.idxmin().dt.year)
