# part: doubt
# slip: time-for-depth
# says: A quarter of an hour is the doubt in the time. What it makes of the depth, in metres, was asked for.
doubt_m = 15 - 14.75
