# part: top
# slip: never-asked
# says: Newark's 28 knots climbed to the top. On the right of `and` must stand a whole comparison, and it must ask
#   about `newark_kn`: a lone number counts as true.
mountain_force = None
newark_force = None
force = 0
while force < 12 and mountain_kn:
    force += 1
mountain_force = force
force = 0
while force < 12 and newark_kn:
    force += 1
newark_force = force
