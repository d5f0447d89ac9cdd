# part: july
# slip: year-of-its-end
# says: This is the year in which it ends, and also the coldest calendar year. The year in which it begins
#   was asked for.
from_july = atoll_c.resample(time="YS-JUL")
july_c = from_july.mean()[from_july.count() == 12]
coldest = 2008
