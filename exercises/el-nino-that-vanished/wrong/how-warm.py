# part: winters
# slip: temperature-for-rise
# says: This is how warm the winter of 2009/10 was. By how much it was warmer than the one before was asked
#   for.
winters_c = whole_c[whole_c["time"].dt.month == 12]
rise_c = float(winters_c[-1])
