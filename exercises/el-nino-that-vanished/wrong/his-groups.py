# part: winters
# slip: by-year
# says: These are the groups of the colleague. Each year's January and February went together with the
#   December ten months later.
winters_c = his_winters_c
rise_c = float(winters_c[-1] - winters_c[-2])
