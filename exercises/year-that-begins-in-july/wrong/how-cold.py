# part: july
# slip: value-for-year
# says: This is how cold the coldest year was. The year in which it begins was asked for.
from_july = atoll_c.resample(time="YS-JUL")
july_c = from_july.mean()[from_july.count() == 12]
coldest = float(july_c.min())
