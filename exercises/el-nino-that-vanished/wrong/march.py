# part: winters
# slip: another-season
# says: These are the seasons that begin in March. Winters begin in December.
is_djf = whole_c["time"].dt.month == 3
winters_c = whole_c[is_djf]
rise_c = float(winters_c[-1] - winters_c[-2])
