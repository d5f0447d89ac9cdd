# part: winters
# slip: two-winters-apart
# says: You compared with the winter of 2007/08. The winter before is the last but one.
winters_c = whole_c[whole_c["time"].dt.month == 12]
rise_c = float(winters_c[3] - winters_c[1])
