# part: july
# slip: date-for-year
# says: This is the date on which the coldest year begins. Its year alone was asked for, as a whole number.
from_july = atoll_c.resample(time="YS-JUL")
july_c = from_july.mean()[from_july.count() == 12]
coldest = july_c.idxmin()
