# part: july
# slip: warmest-for-coldest
# says: The year that begins here is the warmest. The coldest was asked for.
from_july = atoll_c.resample(time="YS-JUL")
july_c = from_july.mean()[from_july.count() == 12]
coldest = 2009
