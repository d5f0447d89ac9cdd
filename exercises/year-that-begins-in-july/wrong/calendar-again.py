# part: july
# slip: calendar-again
# says: These are the calendar years again. Say in the text that the pieces begin in July.
from_july = atoll_c.resample(time="YS")
july_c = from_july.mean()[from_july.count() == 12]
coldest = int(july_c.idxmin().dt.year)
