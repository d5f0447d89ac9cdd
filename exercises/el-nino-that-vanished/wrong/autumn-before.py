# part: winters
# slip: season-before
# says: You subtracted the autumn before that winter. Compare with the winter a year earlier.
winters_c = whole_c[whole_c["time"].dt.month == 12]
rise_c = float(winters_c[-1] - whole_c[-4])
