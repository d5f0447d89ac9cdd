# part: winters
# slip: no-such-label
# says: Nothing is left: no season begins in this month. A label names the month in which its season begins,
#   and winters begin in December.
is_djf = whole_c["time"].dt.month == 1
winters_c = whole_c[is_djf]
rise_c = 2.3
