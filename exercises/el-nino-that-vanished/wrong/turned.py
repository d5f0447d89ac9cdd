# part: winters
# slip: sign-turned
# says: The sign is turned: the later winter was warmer, so subtract the earlier from the later.
winters_c = whole_c[whole_c["time"].dt.month == 12]
rise_c = float(winters_c[-2] - winters_c[-1])
