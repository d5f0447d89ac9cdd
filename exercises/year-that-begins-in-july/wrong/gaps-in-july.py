# part: july
# slip: incomplete-as-nan
# says: The years that are not whole are still there, as nan. The task asks to leave them out.
from_july = atoll_c.resample(time="YS-JUL")
july_c = from_july.mean().where(from_july.count() == 12)
coldest = int(july_c.idxmin().dt.year)
