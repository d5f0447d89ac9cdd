# part: hour
# slip: in-the-evening
# says: This is the fall from six to seven in the evening. The sharpest came in the morning.
fall_c = air_c[18] - air_c[19]
