# part: july
# slip: position-for-year
# says: This is a position, counted from 0. The year in which the coldest one begins was asked for.
from_july = atoll_c.resample(time="YS-JUL")
july_c = from_july.mean()[from_july.count() == 12]
coldest = int(july_c.argmin("time"))
