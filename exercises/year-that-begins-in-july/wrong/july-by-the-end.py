# part: july
# slip: labelled-by-the-end
# says: The years are the right ones, and each is labelled by its last day. The task asks for the first.
from_july = atoll_c.resample(time="YE-JUN")
july_c = from_july.mean()[from_july.count() == 12]
coldest = 2007
